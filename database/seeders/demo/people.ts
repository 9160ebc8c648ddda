import { DateTime } from 'luxon'
import Affiliation from '#models/affiliation'
import StaffPost from '#models/staff_post'
import User from '#models/user'
import { demoBankAccount, demoCompanies } from '#database/seeders/demo/companies'
import { DEMO_PASSWORD, demoEmail, isDemo } from '#values/demo'
import { day } from '#values/day'

type Post = [name: string, person: string, desk: string, post: string]
type Member = [name: string, person: string, company: 'ordinary' | 'certified', kind: 'administrator' | 'member' | 'employee']

// prettier-ignore
const MEMBERS: Member[] = [
  ['company',   '麻布 健一', 'ordinary',  'administrator'],
  ['member',    '広尾 さくら', 'ordinary',  'member'],
  ['certified', '芝浦 真理', 'certified', 'administrator'],
  ['manager',   '海岸 直樹', 'certified', 'member'],
  ['employee',  '港南 美咲', 'certified', 'employee'],
]

// prettier-ignore
const POSTS: Post[] = [
  ['clerk1',      '赤坂 由美', 'claims',         'clerk'],
  ['clerk2',      '青山 大輔', 'claims',         'clerk'],
  ['chief1',      '白金 隆',   'claims',         'section_chief'],
  ['chief2',      '高輪 恵子', 'claims',         'division_chief'],
  ['accountant1', '三田 洋子', 'accounts',       'accountant'],
  ['accountant2', '田町 誠',   'accounts',       'accountant'],
  ['officer1',    '新橋 浩',   'programmes',     'officer'],
  ['officer2',    '虎ノ門 彩', 'programmes',     'officer'],
  ['chief2',      '高輪 恵子', 'programmes',     'manager'],
  ['certclerk',   '愛宕 香織', 'certifications', 'clerk'],
  ['chief1',      '白金 隆',   'certifications', 'section_chief'],
  ['chief2',      '高輪 恵子', 'certifications', 'division_chief'],
  ['reviewer1',   '六本木 涼', 'certifications', 'reviewer'],
  ['reviewer2',   '麻布台 学', 'certifications', 'reviewer'],
  ['reviewer3',   '西麻布 薫', 'certifications', 'reviewer'],
  ['reviewer4',   '南麻布 瞳', 'certifications', 'reviewer'],
  ['reviewer5',   '東麻布 翔', 'certifications', 'reviewer'],
  ['chair',       '芝公園 明', 'certifications', 'chair'],
  ['expert',      '台場 静香', 'certifications', 'expert'],
  ['centre1',     '浜松町 愛', 'courses',        'clerk'],
  ['centre2',     '芝大門 亮', 'courses',        'clerk'],
  ['instructor',  '北青山 望', 'courses',        'instructor'],
  ['auditor',     '元赤坂 清', 'audit',          'auditor'],
  ['admin',       '南青山 純', 'admin',          'administrator'],
]

/** The accounts that anyone may try in the demonstration. Running it again changes nothing. */
export async function seedPeople() {
  if (!isDemo()) throw new Error('Demo accounts exist only where DEMO is set')

  const companies = await demoCompanies()
  for (const [name, person, company, kind] of MEMBERS) {
    const user = await account(name, person)
    const place = { userId: user.id, companyId: companies[company].id, kind }
    await Affiliation.firstOrCreate(place, { ...place, since: DateTime.utc() })
  }
  for (const [name, person, desk, post] of POSTS) {
    const user = await account(name, person)
    await StaffPost.firstOrCreate({ userId: user.id, desk, post }, { since: day('2024-04-01') })
  }
  await account('student', '芝 花音')
  await demoBankAccount(companies.ordinary.id, (await account('company', '')).id, 'ｶ)ｱｻﾞﾌﾞｷﾂﾁﾝ', '1000501')
  await demoBankAccount(companies.certified.id, (await account('certified', '')).id, 'ｼﾊﾞｳﾗｼｽﾃﾑｽﾞ(ｶ', '1000502')
}

const account = (name: string, person: string) =>
  User.firstOrCreate(
    { email: demoEmail(name) },
    { name: person, password: DEMO_PASSWORD, locale: 'ja', isDemo: true, confirmedAt: DateTime.utc() }
  )
