import { defineWorkflow, type StateOf, type StepOf } from '#workflows/workflow'

/** 振込データの作成から結果の取込まで。 */
// prettier-ignore
export const paymentRunWorkflow = defineWorkflow({
  name: 'payment_run',
  initial: 'built',

  states: {
    built:     { office: '作成済（承認待ち）', company: '振込の手続中です' },
    released:  { office: '送付可',             company: '振込の手続中です' },
    settled:   { office: '結果取込済',         company: '振込の手続が終わりました' },
    discarded: { office: '取りやめ',           company: '支払の準備をしています' },
  },

  steps: {
    release: { from: ['built'],    by: ['accountant'], to: 'released',  article: '第11条', label: '送付の承認' },
    discard: { from: ['built'],    by: ['accountant'], to: 'discarded', article: '第11条', label: '取りやめ' },
    settle:  { from: ['released'], by: ['accountant'], to: 'settled',   article: '第11条', label: '結果の取込' },
  },
})

export type PaymentRunState = StateOf<typeof paymentRunWorkflow>
export type PaymentRunStep = StepOf<typeof paymentRunWorkflow>

export interface PaymentRunFacts extends Record<PaymentRunStep, object> {
  release: { sha256: string; count: number; total: number }
  discard: { reason: string }
  settle: { paid: number; failed: number }
}
