import Affiliation from '#models/affiliation'
import Company from '#models/company'
import StaffPost from '#models/staff_post'
import User from '#models/user'
import { day } from '#values/day'
import { searchTextOf } from '#values/search_text'
import { DateTime } from 'luxon'

export const PASSWORD = 'a-long-password'

const began = Date.now()
let serial = 0
const next = () => `${Date.now().toString(36)}${(serial += 1)}`

/** 13 digits with their check digit, never the same twice. */
function corporateNumber() {
  const base = String(700_000_000_000 + ((began * 100 + (serial += 1)) % 99_999_999_999))
  const sum = [...base].reverse().reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 2), 0)
  return `${9 - (sum % 9)}${base}`
}

/** A person with a confirmed address, who can sign in with `PASSWORD`. */
export const givenPerson = (facts: Partial<User> = {}): Promise<User> =>
  User.create({
    email: `person-${next()}@company.test`,
    name: '港 太郎',
    password: PASSWORD,
    locale: 'ja',
    isDemo: false,
    confirmedAt: DateTime.utc(),
    ...facts,
  } as Partial<User>)

/** An ordinary small company of the ward that fulfils every requirement. */
export const givenCompany = (facts: Partial<Company> = {}): Promise<Company> =>
  Company.create({
    version: 0,
    kind: 'corporation',
    form: 'company',
    corporateNumber: corporateNumber(),
    isVerified: true,
    name: '株式会社みなと商店',
    nameKana: 'カブシキガイシャミナトショウテン',
    searchText: searchTextOf({ name: '株式会社みなと商店', nameKana: 'カブシキガイシャミナトショウテン', ...facts }),
    representativeTitle: '代表取締役',
    representativeName: '港 花子',
    industry: '76',
    capital: 3_000_000,
    regularEmployees: 5,
    headOfficePostalCode: '1050014',
    headOfficeAddress: '東京都港区芝一丁目1番1号',
    headOfficeInWard: true,
    headOfficeSince: day('2015-04-01'),
    mainOfficePostalCode: '1050014',
    mainOfficeAddress: '東京都港区芝一丁目1番1号',
    mainOfficeInWard: true,
    mainOfficeSince: day('2015-04-01'),
    openedInWardOn: day('2015-04-01'),
    virtualOffice: false,
    postalCode: '1050014',
    postalAddress: '東京都港区芝一丁目1番1号',
    telephone: '0300000000',
    deemedLarge: false,
    regulatedEntertainment: false,
    organisedCrimeTies: false,
    taxArrears: false,
    ...facts,
  } as Partial<Company>)

/** A person who belongs to the company. */
export async function givenMember(company: Company, kind: 'administrator' | 'member' | 'employee' = 'administrator', person?: User) {
  const user = person ?? (await givenPerson())
  await Affiliation.create({ userId: user.id, companyId: company.id, kind, since: DateTime.utc() })
  return user
}

/** A person who holds a post of the office today. */
export async function givenStaff(desk: string, post: string, person?: User) {
  const user = person ?? (await givenPerson({ email: `staff-${next()}@minato.test`, name: `職員 ${post}` }))
  await StaffPost.create({ userId: user.id, desk, post, since: day('2020-04-01'), until: null })
  return user
}
