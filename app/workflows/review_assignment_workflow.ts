import { defineWorkflow, type StateOf, type StepOf } from '#workflows/workflow'

/** 審査の依頼から提出まで, of one reviewer. The company never sees any of it. */
// prettier-ignore
export const reviewAssignmentWorkflow = defineWorkflow({
  name: 'review_assignment',
  initial: 'invited',

  states: {
    invited:  { office: '依頼中',   company: '審査中' },
    accepted: { office: '審査中',   company: '審査中' },
    sent:     { office: '提出済',   company: '審査中' },
    declined: { office: '辞退',     company: '審査中' },
    recused:  { office: '除斥',     company: '審査中' },
    ended:    { office: '依頼終了', company: '審査中' },
  },

  steps: {
    accept:  { from: ['invited'],                     by: ['reviewer'],          to: 'accepted', article: '第7条第2項', label: '引受け' },
    decline: { from: ['invited', 'accepted'],         by: ['reviewer'],          to: 'declined', article: '第7条第2項', label: '辞退' },
    recuse:  { from: ['invited', 'accepted', 'sent'], by: ['reviewer', 'clock'], to: 'recused',  article: '第7条第3項', label: '除斥' },
    send:    { from: ['accepted'],                    by: ['reviewer'],          to: 'sent',     article: '第7条第4項', label: '審査結果の提出' },
    reopen:  { from: ['sent'],                        by: ['clock'],             to: 'accepted', article: '第7条第5項', label: '補正後の再審査' },
    end:     { from: ['invited', 'accepted'],         by: ['clerk', 'clock'],    to: 'ended',    article: '第7条第2項', label: '依頼の取りやめ' },
  },
})

export type ReviewAssignmentState = StateOf<typeof reviewAssignmentWorkflow>
export type ReviewAssignmentStep = StepOf<typeof reviewAssignmentWorkflow>

export interface ReviewAssignmentFacts extends Record<ReviewAssignmentStep, object> {
  accept: { declaration: number }
  decline: { reason: string }
  recuse: { because: string }
  send: { verdicts: Record<string, string> }
  reopen: { items: string[] }
  end: { reason: string }
}
