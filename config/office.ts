/** The city, its departments and its bank: what is printed on papers and in the bank file. */
export const office = {
  city: { ja: '港区', en: 'Minato City' },
  mayor: { ja: '港区長', en: 'Mayor of Minato City' },
  municipalCode: '131032',
  departments: {
    industry: {
      sign: '港産産',
      name: { ja: '産業・地域振興支援部 産業振興課', en: 'Industry Promotion Section' },
      address: '〒108-0014 東京都港区芝五丁目36番4号（札の辻スクエア）',
      telephone: '03-6435-4601',
      email: 'jinzai@minato.example',
    },
    equality: {
      sign: '港総権',
      name: { ja: '総務部 人権・男女平等参画担当', en: 'Human Rights and Gender Equality Section' },
      address: '〒105-8511 東京都港区芝公園一丁目5番25号',
      telephone: '03-3578-2111',
      email: 'byodo@minato.example',
    },
  },
  /** 全銀: the paying account. Demo values; the bank gives the real ones. */
  bank: {
    originatorCode: '1234567890',
    originatorName: 'ﾄｳｷﾖｳﾄﾐﾅﾄｸ',
    bankCode: '0001',
    branchCode: '100',
    accountType: '1',
    accountNumber: '1234567',
    /** between records and after the last one */
    newline: '\r\n',
  },
  /** 受講料: who organises the courses, and how a fee is paid. Demo values, assumed. */
  courses: {
    organiser: { ja: '港区立産業振興センター', en: 'Minato City Industrial Promotion Centre' },
    howToPay: {
      ja: '産業振興センター9階の窓口、または次の口座への振込でお支払いください。振込手数料はご負担ください。みずほ銀行 芝支店 普通 7654321 ミナトクカイケイカンリシヤ（見本の口座です）',
      en: 'Pay at the counter on the 9th floor of the Industrial Promotion Centre, or by transfer to: Mizuho Bank, Shiba Branch, ordinary 7654321 (sample account). The transfer fee is yours to bear.',
    },
  },
  /** 返還金: calendar days until it is due, when the company is reminded, how it is paid. Demo values, assumed. */
  repayment: {
    days: 20,
    remindDaysBefore: 7,
    howToPay: {
      ja: '次の口座へお振り込みください。振込の名義の前に申請番号をつけてください。振込手数料はご負担ください。みずほ銀行 芝支店 普通 7654322 ミナトクカイケイカンリシヤ（見本の口座です）',
      en: 'Pay by transfer, with the number of the application before the name, to: Mizuho Bank, Shiba Branch, ordinary 7654322 (sample account). The transfer fee is yours to bear.',
    },
  },
  /** 採用した方の在職状況: when a company is asked, and when reminded of it. Assumed. */
  hires: { askAfterMonths: 6, remindAfterDays: 14 },
  /** bytes */
  upload: { perFile: 10_000_000, perClaim: 100_000_000 },
  /** appeal notice (教示) on refusals: only where the act is a disposition; a grant by 要綱 usually is not */
  printsAppealNotice: false,
} as const

export type Department = keyof typeof office.departments
