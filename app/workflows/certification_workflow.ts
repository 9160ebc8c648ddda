import { defineWorkflow, type StateOf, type StepOf } from '#workflows/workflow'

/**
 * 認定の申請から決定まで。What is certified is a fact per field on `certificates`; expiry and revocation belong to the certificate.
 * Reviewers do not move the state: they file reviews, and the last one concludes them. Articles as `docs/law.md` lists them.
 */
// prettier-ignore
export const certificationWorkflow = defineWorkflow({
  name: 'certification',
  initial: 'draft',

  states: {
    draft:     { office: '作成中',         company: '作成中' },
    submitted: { office: '形式確認中',     company: '区が書類を確認しています' },
    returned:  { office: '補正依頼中',     company: '直していただきたいところがあります' },
    in_review: { office: '審査中',         company: '審査員が審査しています' },
    reviewed:  { office: '審査会待ち',     company: '審査会で話し合います' },
    panelled:  { office: '審査会済',       company: '区が結果を決めています' },
    concluded: { office: '認定・表彰決定', company: '決まりました' },
    declined:  { office: '不認定',         company: '認められないことになりました' },
    withdrawn: { office: '取下げ',         company: '取り下げました' },
  },

  steps: {
    submit:              { from: ['draft'],                  by: ['applicant'],      to: 'submitted', article: '第5条',      label: '申請' },
    returnForCorrection: { from: ['submitted', 'in_review'], by: ['clerk'],          to: 'returned',  article: '第6条第2項', label: '補正依頼' },
    resubmit:            { from: ['returned'],               by: ['applicant'],      to: 'submitted', article: '第6条第2項', label: '補正' },
    passGates:           { from: ['submitted'],              by: ['clerk'],          to: 'in_review', article: '第6条第1項', label: '形式確認の終了' },
    concludeReview:      { from: ['in_review'],              by: ['clock'],          to: 'reviewed',  article: '第7条',      label: '審査の終了' },
    recommend:           { from: ['reviewed'],               by: ['chair'],          to: 'panelled',  article: '第8条',      label: '審査会の答申' },
    certify:             { from: ['panelled'],               by: ['approver'],       to: 'concluded', article: '第9条第1項', label: '認定・表彰' },
    decline:             { from: ['submitted', 'panelled'],  by: ['approver'],       to: 'declined',  article: '第9条第2項', label: '不認定' },
    withdraw:            { from: ['draft', 'submitted', 'returned', 'in_review', 'reviewed', 'panelled'], by: ['applicant'], to: 'withdrawn', article: '第10条', label: '取下げ' },
  },
})

export type CertificationState = StateOf<typeof certificationWorkflow>
export type CertificationStep = StepOf<typeof certificationWorkflow>

export interface CertificationFacts extends Record<CertificationStep, object> {
  submit: { number: string; edition: number; fields: string[]; ownPoints: Record<string, number>; files: { id: number; sha256: string }[] }
  returnForCorrection: { round: number; dueOn: string; targets: string[] }
  resubmit: { round: number; targets: string[] }
  passGates: { gates: string[] }
  concludeReview: { reviews: number }
  recommend: { panel: number; fields: Record<string, string> }
  certify: { fields: string[]; certificate: string; notice: string; proposal: number }
  decline: { reason: string; article: string; notice: string; proposal: number }
  withdraw: { reason: string }
}
