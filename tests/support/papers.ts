import type { Issue } from '#services/papers/compose_paper'
import type { MoneyData, NoticeData, NoticeKind } from '#services/papers/notice_data'
import type { CaseOfPaper } from '#services/papers/notice_head'
import { day } from '#values/day'

const caseOf: CaseOfPaper = {
  addressee: {
    postalCode: '1050014',
    address: '東京都港区芝一丁目1番1号 みなとビル3階',
    company: '株式会社みなと商店',
    representativeTitle: '代表取締役',
    representativeName: '港 花子',
  },
  programme: {
    name: { ja: '港区中小企業人材確保支援事業補助金', en: 'Minato City Recruitment Support Subsidy' },
    ordinance: '港区中小企業人材確保支援事業補助金交付要綱',
    fiscalYear: 2026,
    department: 'industry',
  },
  claimNumber: '令和8年度採用第12号',
  submittedOn: day('2026-06-01'),
}

const lines = [
  { label: { ja: '紹介手数料 1,500,000円 × 2/3', en: 'Referral fees ¥1,500,000 × 2/3' }, article: '第5条第1項', amount: 1_000_000 },
  { label: { ja: '求人広告等 150,000円 × 2/3', en: 'Job advertising ¥150,000 × 2/3' }, article: '第5条第1項', amount: 100_000 },
  { label: { ja: '合計の上限', en: 'Total cap' }, article: '第5条第2項', amount: -100_000 },
]
const adjustments = [
  {
    label: '求人広告（求人サイト年間掲載料）',
    before: 250_000,
    after: 150_000,
    reason: '対象期間外の4か月分を除く',
    article: '第4条第2項',
  },
  { label: '懇親会費', before: 30_000, after: 0, reason: '補助対象経費に当たらない', article: '別表第1' },
]
const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

const money: MoneyData = {
  ...caseOf,
  course: { code: 'AI-02', title: { ja: '生成A.I.業務活用実践', en: 'Generative AI at work' }, session: 1, startsOn: day('2026-07-01') },
  invoiceNumber: '令和8年度講座請求第12号',
  seats: 1,
  amount: 3_000,
  dueOn: day('2026-07-01'),
  paidOn: null,
  method: null,
}

const revoked = {
  ...caseOf,
  certificateNumber: '港ＷＬＢ認定第12号',
  fields: [
    { ja: '子育て支援', en: 'Childcare' },
    { ja: '働きやすい職場環境づくり', en: 'Good workplaces' },
  ],
  reason: '育児休業の取得の実績について、事実と異なる届出があったため。',
  article: '第13条第1項第1号',
}

export const noticeData: NoticeData = {
  receipt: {
    ...caseOf,
    of: 'application',
    receivedAt: '2026-06-01T14:59:59.999Z',
    eligibleCost: 1_650_000,
    claimedAmount: 1_000_000,
    files: [
      { label: '登記事項証明書', name: '履歴事項全部証明書.pdf', size: 1_234_567, sha256 },
      { label: '求人広告の請求書', name: 'invoice-2026-05-a-rather-long-file-name-without-any-space-in-it.pdf', size: 45_000, sha256 },
    ],
  },
  assessmentReceipt: {
    ...caseOf,
    of: 'application',
    receivedAt: '2026-06-01T14:59:59.999Z',
    fields: [
      { ja: '子育て支援', en: 'Childcare' },
      { ja: '介護支援', en: 'Care' },
    ],
    files: [{ label: 'C1 就業規則', name: '就業規則.pdf', size: 1_234_567, sha256 }],
  },
  correction: {
    ...caseOf,
    of: 'application',
    round: 1,
    dueOn: day('2026-06-22'),
    message: 'お電話でもご説明できます。\nお気軽にお問い合わせください。',
    items: [
      {
        place: '経費1 請求日',
        reason: { ja: '記載誤り', en: 'Wrong entry' },
        whatIsWrong: '請求書の日付（5月10日）と異なります。',
        howToMend: '請求書のとおりに直してください。',
      },
      {
        place: '書類 納税証明書',
        reason: { ja: '書類不足', en: 'Missing document' },
        whatIsWrong: '最新の年度のものではありません。',
        howToMend: '令和7年度の納税証明書を添付してください。',
      },
    ],
  },
  grant: {
    ...caseOf,
    amount: 1_000_000,
    claimedAmount: 1_000_000,
    tier: { ja: '一般', en: 'Standard' },
    lines,
    adjustments,
    conditions: [
      {
        ja: '補助金は、交付申請書に記載した人材の確保に要する経費以外に使用しないこと。',
        en: 'The subsidy is used only for the recruitment stated in the claim.',
      },
      {
        ja: '補助対象経費に係る証拠書類を、補助事業の完了した年度の翌年度から5年間保存すること。',
        en: 'Evidence is kept for five years after the fiscal year of completion.',
      },
      {
        ja: '偽りその他不正の手段により補助金の交付を受けたときは、交付決定を取り消し、返還を命ずることがあること。',
        en: 'A grant obtained by deceit may be revoked and repaid.',
      },
    ],
    article: '第7条第1項',
    withdrawableUntil: day('2026-07-01'),
    reportDue: day('2027-03-31'),
  },
  refusal: { ...caseOf, claimedAmount: 300_000, reason: '主たる事業所が港区内にあることを確認できないため。', article: '第3条第2号' },
  finalisation: {
    ...caseOf,
    grantedAmount: 1_000_000,
    grantNumber: '8港産産第12号',
    grantedOn: day('2026-06-17'),
    amount: 900_000,
    lines: [
      { label: { ja: '紹介手数料 1,350,000円 × 2/3', en: 'Referral fees ¥1,350,000 × 2/3' }, article: '第5条第1項', amount: 900_000 },
    ],
    adjustments: [],
    article: '第10条',
  },
  grantChange: {
    ...caseOf,
    grantNumber: '8港産産第12号',
    grantedOn: day('2026-06-17'),
    tierBefore: { ja: 'ワーク・ライフ・バランス推進企業', en: 'Certified for work-life balance' },
    tier: { ja: '通常', en: 'Standard' },
    grantedBefore: 675_000,
    grantedAmount: 600_000,
    finalisedBefore: 675_000,
    finalisedAmount: 600_000,
    lines,
    reason: '認定が取り消されたため。',
    article: '第12条第2項',
  },
  grantRevocation: {
    ...caseOf,
    grantNumber: '8港産産第12号',
    grantedOn: day('2026-06-17'),
    grantedAmount: 675_000,
    paidAmount: 675_000,
    repayable: 600_000,
    reason: '偽りの申請により交付を受けたため。',
    article: '第12条第1項第1号',
  },
  returnOrder: {
    ...caseOf,
    grantNumber: '8港産産第12号',
    grantedOn: day('2026-06-17'),
    paidAmount: 675_000,
    amount: 75_000,
    dueOn: day('2026-07-07'),
    reason: '認定が取り消されたため。',
    article: '第13条',
  },
  withdrawal: { ...caseOf, withdrawnOn: day('2026-06-20'), reason: '採用を見合わせたため', grantNumber: '8港産産第12号' },
  payment: { ...caseOf, amount: 900_000, valueOn: day('2026-11-30'), bankName: 'みずほ', branchName: '東京営業部', lastDigits: '567' },
  decline: {
    ...caseOf,
    claimNumber: '令和8年度ＷＬＢ認定第4号',
    act: { ja: '認定', en: 'Certification' },
    person: null,
    reason: 'どの分野も基準を満たさないため。',
    article: '第4条',
    fields: [{ label: { ja: '子育て支援', en: 'Childcare' }, reason: '育児休業の取得の記録を確認できないため。' }],
  },
  invoice: money,
  certification: {
    ...caseOf,
    programme: {
      name: { ja: 'ワーク・ライフ・バランス推進企業認定', en: 'Work-life balance certification' },
      ordinance: '港区ワーク・ライフ・バランス推進企業認定事業要綱',
      fiscalYear: 2026,
      department: 'equality',
    },
    claimNumber: '令和8年度ＷＬＢ認定第3号',
    act: { ja: '認定', en: 'Certification' },
    certificate: { ja: '認定証', en: 'Certificate' },
    certificateNumber: '港ＷＬＢ認定第12号',
    person: null,
    fields: [
      {
        code: 'childcare',
        label: { ja: '子育て支援', en: 'Childcare' },
        validFrom: day('2026-06-17'),
        validUntil: day('2029-06-16'),
        conditions: null,
      },
      {
        code: 'workplace',
        label: { ja: '働きやすい職場環境づくり', en: 'Workplace' },
        validFrom: day('2026-06-17'),
        validUntil: day('2029-06-16'),
        conditions: '半年以内に規程を改めること。',
      },
    ],
    level: null,
    notCertified: [{ label: { ja: '介護支援', en: 'Care' }, reason: '介護休業の利用が確認できないため。', article: '第4条' }],
    article: '第9条第1項',
  },
  feeReceipt: { ...money, paidOn: day('2026-06-20'), method: 'transfer' },
  minutes: {
    ...caseOf,
    addressee: { postalCode: null, address: null, company: '', representativeTitle: null, representativeName: null },
    meeting: {
      number: 1,
      heldAt: '2026-06-17T05:00:00.000Z',
      closedAt: '2026-06-17T07:30:00.000Z',
      place: '港区役所 901会議室',
      remarks: null,
    },
    chair: '高輪 一郎',
    members: [
      { name: '高輪 一郎', post: 'chair', attends: true },
      { name: '白金 次郎', post: 'reviewer', attends: true },
      { name: '芝 三郎', post: 'expert', attends: false },
    ],
    cases: [
      {
        certification: 1,
        number: '令和8年度認定第1号',
        company: '株式会社みなと商店',
        outcome: 'recommended',
        because: null,
        present: 2,
        quorum: 2,
        recused: [{ name: '麻布 四郎', because: 'data' }],
        discussion: '育児休業の取得実績を確認した。',
        fields: [
          {
            label: { ja: '子育て支援', en: 'Childcare' },
            counts: { fit: 1, conditional: 1, unfit: 0, abstain: 0 },
            verdict: 'conditional',
            conditions: '一年以内に規程を見直すこと。',
          },
        ],
      },
      {
        certification: 2,
        number: '令和8年度認定第2号',
        company: '芝浦合同会社',
        outcome: 'postponed',
        because: 'quorum',
        present: 1,
        quorum: 2,
        recused: [],
        discussion: null,
        fields: [],
      },
    ],
  },
  hearing: {
    ...revoked,
    isPostponed: false,
    hearingAt: '2026-07-01T05:00:00.000Z',
    hearingPlace: '港区役所 4階 402会議室',
    hearingArticle: '第13条第2項',
  },
  revocation: { ...revoked, heardOn: day('2026-07-01'), revokedOn: day('2026-07-20'), decisionArticle: '第13条第1項' },
}

/** A paper of the kind, as it would be issued on 17 June 2026. */
export const paperToIssue = <Kind extends NoticeKind>(kind: Kind, more: Partial<NoticeData[Kind]> = {}): Issue<Kind> => ({
  kind,
  form: kind === 'grant' ? 3 : null,
  number: kind === 'receipt' ? null : '8港産産第12号',
  issuedOn: day('2026-06-17'),
  data: { ...noticeData[kind], ...more },
})
