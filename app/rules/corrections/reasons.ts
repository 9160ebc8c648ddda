/** Why something has to be mended, in words for the company. One catalogue for every kind of case. */
import type { Localised } from '#values/localised'

// prettier-ignore
export const correctionReasons = {
  'DOC-MISSING':       { en: 'The document is not attached',                               ja: '書類が添付されていません' },
  'DOC-UNREADABLE':    { en: 'The document cannot be read (blurred or cut off)',           ja: '書類が読み取れません（不鮮明・切れ）' },
  'DOC-EXPIRED':       { en: 'The certificate is too old (issued within 3 months needed)', ja: '証明書の発行日が古いです（3か月以内のものが必要）' },
  'DOC-WRONG':         { en: 'Another document is attached',                               ja: '別の書類が添付されています' },
  'NAME-MISMATCH':     { en: 'The name differs from the applicant’s',                      ja: '申請者名と書類の名義が一致しません' },
  'ADDR-MISMATCH':     { en: 'The address differs from the register',                      ja: '所在地が登記と一致しません' },
  'PERIOD-OUT':        { en: 'The expense or contract is outside the period',              ja: '対象期間の外の支出・契約です' },
  'PAY-EVIDENCE':      { en: 'No document shows the payment',                              ja: '支払いを確認できる書類がありません' },
  'AMOUNT-MISMATCH':   { en: 'The amount differs from the evidence',                       ja: '金額が証拠書類と一致しません' },
  'TAX-INCLUDED':      { en: 'Consumption tax is included',                                ja: '消費税が含まれています' },
  'ITEM-MISMATCH':     { en: 'The item differs from the one on the evidence',              ja: '申請した品目・経費名と証拠書類の品名が対応しません' },
  'CATEGORY-WRONG':    { en: 'The category of the expense is wrong',                       ja: '経費区分が違います' },
  'NOT-ELIGIBLE-COST': { en: 'The expense is not covered',                                 ja: '補助対象外の経費です' },
  'HIRE-EVIDENCE':     { en: 'The hire cannot be confirmed',                               ja: '採用（雇用）の事実を確認できません' },
  'HIRE-DATE':         { en: 'The hire was decided outside the period',                    ja: '採用決定日が対象期間の外です' },
  'DUP-FUNDING':       { en: 'It is not clear that no other subsidy covers this',          ja: '他の補助金と重複していないことを確認できません' },
  'TAX-CERT':          { en: 'The tax certificate is for another tax or year',             ja: '納税証明書の税目または年度が違います' },
  'ACCOUNT-NAME':      { en: 'The account holder differs from the applicant',              ja: '口座名義が申請者と一致しません' },
  'SIGN-PLEDGE':       { en: 'A pledge has not been confirmed',                            ja: '誓約事項に未確認があります' },
  'OTHER':             { en: 'Other (see the explanation)',                                ja: 'その他（説明をお読みください）' },
} satisfies Record<string, Localised>

export type CorrectionReason = keyof typeof correctionReasons
export const correctionReasonCodes = Object.keys(correctionReasons) as [CorrectionReason, ...CorrectionReason[]]
