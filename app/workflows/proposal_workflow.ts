import { defineWorkflow, type StateOf, type StepOf } from '#workflows/workflow'

/** 起案から決裁まで。Internal to the office: the company never reads these words. */
// prettier-ignore
export const proposalWorkflow = defineWorkflow({
  name: 'proposal',
  initial: 'open',

  states: {
    open:      { office: '決裁待ち', company: '確認中' },
    decided:   { office: '決裁済',   company: '確認中' },
    sent_back: { office: '差戻し',   company: '確認中' },
    void:      { office: '無効',     company: '確認中' },
  },

  steps: {
    approve:  { from: ['open'], by: ['approver'],                       to: 'open',      article: '決裁規程', label: '承認' },
    decide:   { from: ['open'], by: ['approver'],                       to: 'decided',   article: '決裁規程', label: '決裁' },
    sendBack: { from: ['open'], by: ['approver'],                       to: 'sent_back', article: '決裁規程', label: '差戻し' },
    void:     { from: ['open'], by: ['clerk', 'applicant', 'approver'], to: 'void',      article: '決裁規程', label: '無効' },
  },
})

export type ProposalState = StateOf<typeof proposalWorkflow>
export type ProposalStep = StepOf<typeof proposalWorkflow>

export interface ProposalFacts extends Record<ProposalStep, object> {
  approve: { position: number; post: string }
  decide: { position: number; post: string }
  sendBack: { position: number; post: string; comment: string }
  void: { because: string }
}
