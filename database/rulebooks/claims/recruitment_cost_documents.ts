import type { DocumentRule } from '#rules/claims/programme_definition'
import { identityDocuments } from '#database/rulebooks/claims/common'

/** What the ward asks for is not published; assumed from comparable schemes. */
export const documents: DocumentRule[] = [
  ...identityDocuments,
  {
    code: 'business-proof',
    stage: 'application',
    isRequired: true,
    label: { ja: '区内で1年以上事業を営んでいることが分かる書類（確定申告書の控えなど）', en: 'Proof of one year of business in the city (tax return or similar)' },
  },
  {
    code: 'referral-contract',
    stage: 'application',
    isRequired: true,
    categories: ['referralFee'],
    label: { ja: '人材紹介の契約書または見積書', en: 'Contract or estimate of the employment agency' },
  },
  {
    code: 'advertising-estimate',
    stage: 'application',
    isRequired: true,
    categories: ['jobAdvertising', 'jobFair'],
    label: { ja: '求人広告・説明会の見積書または申込書', en: 'Estimate or order of the advertisement or fair' },
  },
  {
    code: 'proof-of-payment',
    stage: 'report',
    isRequired: true,
    label: { ja: '請求書と領収書（または振込の控え）', en: 'Invoices and receipts (or transfer slips)' },
  },
  {
    code: 'employment-contract',
    stage: 'report',
    isRequired: true,
    categories: ['referralFee'],
    label: { ja: '雇用契約書または労働条件通知書の写し（氏名は隠して構いません）', en: 'Employment contract or notice of conditions (the name may be covered)' },
  },
  {
    code: 'hire-decision',
    stage: 'report',
    isRequired: true,
    categories: ['referralFee'],
    label: { ja: '採用を決定した日が分かる書類', en: 'Proof of the day the hire was decided' },
  },
  {
    code: 'advertising-proof',
    stage: 'report',
    isRequired: true,
    categories: ['jobAdvertising'],
    label: { ja: '求人広告の掲載が分かるもの（画面または誌面）', en: 'The advertisement as it appeared' },
  },
  {
    code: 'fair-proof',
    stage: 'report',
    isRequired: true,
    categories: ['jobFair'],
    label: { ja: '説明会に出展したことが分かるもの（出展証明または写真）', en: 'Proof of the booth at the fair' },
  },
  {
    code: 'bankbook',
    stage: 'payment',
    isRequired: true,
    label: { ja: '通帳の写し（口座名義のカナが分かる面）', en: 'Copy of the bankbook (page with the holder in kana)' },
  },
]
