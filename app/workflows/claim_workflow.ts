import { defineWorkflow, type StateOf, type StepOf } from '#workflows/workflow'

/** 補助金の申請から支払まで。Articles are those of the ward's grant rules as `docs/law.md` lists them. */
// prettier-ignore
export const claimWorkflow = defineWorkflow({
  name: 'claim',
  initial: 'draft',

  states: {
    draft:             { office: '作成中',           company: '作成中' },
    submitted:         { office: '審査中',           company: '区が確認しています' },
    returned:          { office: '補正依頼中',       company: '直していただきたいところがあります' },
    granted:           { office: '交付決定',         company: '交付が決まりました' },
    refused:           { office: '不交付決定',       company: '交付できないことになりました' },
    reported:          { office: '実績報告済',       company: '区が報告を確認しています' },
    report_returned:   { office: '実績報告の補正中', company: '報告に直していただきたいところがあります' },
    finalised:         { office: '額の確定',         company: '支払う額が決まりました' },
    payment_requested: { office: '交付請求済',       company: '支払の準備をしています' },
    in_payment:        { office: '支払手続中',       company: '振込の手続中です' },
    paid:              { office: '支払済',           company: '振り込みました' },
    withdrawn:         { office: '取下げ',           company: '取り下げました' },
    revoked:           { office: '交付決定取消し',   company: '交付決定が取り消されました' },
  },

  steps: {
    submit:              { from: ['draft'],                                       by: ['applicant'],           to: 'submitted',         article: '第6条',      label: '申請' },
    returnForCorrection: { from: ['submitted'],                                   by: ['clerk'],               to: 'returned',          article: '第7条第2項', label: '補正依頼' },
    resubmit:            { from: ['returned'],                                    by: ['applicant'],           to: 'submitted',         article: '第7条第2項', label: '補正' },
    decideGrant:         { from: ['submitted'],                                   by: ['approver'],            to: 'granted',           article: '第7条第1項', label: '交付決定' },
    refuse:              { from: ['submitted'],                                   by: ['approver'],            to: 'refused',           article: '第7条第1項', label: '不交付決定' },
    withdraw:            { from: ['draft', 'submitted', 'returned', 'granted'],   by: ['applicant'],           to: 'withdrawn',         article: '第8条',      label: '取下げ' },
    reportPerformance:   { from: ['granted'],                                     by: ['applicant'],           to: 'reported',          article: '第9条',      label: '実績報告' },
    returnReport:        { from: ['reported'],                                    by: ['clerk'],               to: 'report_returned',   article: '第9条第2項', label: '実績報告の補正依頼' },
    resubmitReport:      { from: ['report_returned'],                             by: ['applicant'],           to: 'reported',          article: '第9条第2項', label: '実績報告の補正' },
    finaliseAmount:      { from: ['reported'],                                    by: ['approver'],            to: 'finalised',         article: '第10条',     label: '額の確定' },
    requestPayment:      { from: ['finalised'],                                   by: ['applicant'],           to: 'payment_requested', article: '第11条',     label: '交付請求' },
    enterRun:            { from: ['payment_requested'],                           by: ['accountant'],          to: 'in_payment',        article: '第11条',     label: '支払手続' },
    leaveRun:            { from: ['in_payment'],                                  by: ['accountant'],          to: 'payment_requested', article: '第11条',     label: '支払手続の取りやめ' },
    recordPayment:       { from: ['in_payment'],                                  by: ['accountant'],          to: 'paid',              article: '第11条',     label: '支払' },
    failPayment:         { from: ['in_payment'],                                  by: ['accountant'],          to: 'payment_requested', article: '第11条',     label: '振込不能' },
    correctAccount:      { from: ['payment_requested'],                           by: ['applicant'],           to: 'payment_requested', article: '第11条',     label: '口座の訂正' },
    revoke:              { from: ['granted', 'reported', 'report_returned', 'finalised', 'payment_requested', 'paid'], by: ['approver'], to: 'revoked', article: '第12条', label: '交付決定の取消し' },

    keepTier:            { from: ['submitted', 'returned', 'granted', 'reported', 'report_returned', 'finalised', 'payment_requested', 'in_payment', 'paid'], by: ['clerk'], to: null, article: '第12条第2項', label: '補助率の区分の維持' },
    adjustTier:          { from: ['submitted', 'returned', 'granted', 'reported', 'report_returned', 'finalised', 'payment_requested'], by: ['approver'], to: null, article: '第12条第2項', label: '補助率の区分の変更' },
    reclaim:             { from: ['paid'],                                        by: ['approver'],            to: null,                article: '第13条',     label: '返還の請求' },
    receiveRepayment:    { from: ['paid', 'revoked'],                             by: ['accountant'],          to: null,                article: '第13条',     label: '返還金の受入れ' },
    waiveRepayment:      { from: ['paid', 'revoked'],                             by: ['approver'],            to: null,                article: '第13条第2項', label: '返還の免除' },
  },
})

export type ClaimState = StateOf<typeof claimWorkflow>
export type ClaimStep = StepOf<typeof claimWorkflow>
