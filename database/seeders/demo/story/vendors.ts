/** Invented agencies, papers and fairs that the town's companies pay. */
import { checkDigitOf } from '#values/corporate_number'

interface Vendor {
  name: string
  number: string
  permit: string | null
  /** what stands on the invoice */
  item: string
}

const numbered = (serial: number) => {
  const base = `777777${String(serial).padStart(6, '0')}`
  return `T${checkDigitOf(base)}${base}`
}

// prettier-ignore
const VENDORS: Record<string, Omit<Vendor, 'number'>[]> = {
  referralFee: [
    { name: '株式会社とびら人材紹介',     permit: '13-ユ-990101', item: '人材紹介手数料（成功報酬）' },
    { name: '合同会社ひとつむぎキャリア', permit: '13-ユ-990102', item: '採用成功報酬' },
    { name: '株式会社灯台エージェント',   permit: '13-ユ-990103', item: '職業紹介手数料' },
    { name: '株式会社めぐりあわせ社',     permit: '13-ユ-990104', item: '紹介手数料（入社1名）' },
  ],
  jobAdvertising: [
    { name: '求人ひろば株式会社',         permit: null, item: '求人広告掲載料（4週間）' },
    { name: '株式会社はたらく便り社',     permit: null, item: '求人誌掲載料（1/4頁）' },
    { name: 'ジョブの木株式会社',         permit: null, item: '求人サイト掲載料（3か月）' },
  ],
  jobFair: [
    { name: '株式会社であいの広場',       permit: null, item: '合同企業説明会 出展料' },
    { name: '一般社団法人みなと就職祭',   permit: null, item: '採用フェア 小間代' },
  ],
  courseFee: [{ name: '公益財団法人東京都中小企業振興公社', permit: null, item: '研修受講料' }],
  venue: [{ name: '株式会社みなと貸会議室',   permit: null, item: '会場・音響設備の使用料' }],
  memberDrive: [{ name: '株式会社はまかぜ印刷', permit: null, item: '加入案内パンフレット 印刷費' }],
  examFee: [{ name: '一般財団法人ものさし検定協会', permit: null, item: '資格試験受験料' }],
}

export function vendorFor(category: string, turn: number): Vendor {
  const known = VENDORS[category] ?? VENDORS.jobFair!
  const index = turn % known.length
  return { ...known[index]!, number: numbered(Object.keys(VENDORS).indexOf(category) * 100 + index + 1) }
}
