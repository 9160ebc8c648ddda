import { defineWorkflow, type StateOf, type StepOf } from '#workflows/workflow'

/** 審査会の招集から閉会まで. The company reads only what comes of it. */
// prettier-ignore
export const panelWorkflow = defineWorkflow({
  name: 'panel',
  initial: 'planned',

  states: {
    planned:   { office: '開催予定', company: '審査会で話し合います' },
    open:      { office: '開会中',   company: '審査会で話し合います' },
    closed:    { office: '閉会',     company: '審査会が終わりました' },
    cancelled: { office: '中止',     company: '審査会で話し合います' },
  },

  steps: {
    open:   { from: ['planned'], by: ['chair'], to: 'open',      article: '第8条第2項', label: '開会' },
    close:  { from: ['open'],    by: ['chair'], to: 'closed',    article: '第8条第4項', label: '閉会' },
    cancel: { from: ['planned'], by: ['clerk'], to: 'cancelled', article: '第8条第2項', label: '中止' },
  },
})

export type PanelState = StateOf<typeof panelWorkflow>
export type PanelStep = StepOf<typeof panelWorkflow>

export interface PanelFacts extends Record<PanelStep, object> {
  open: { attending: number }
  close: { cases: number; minutes: number }
  cancel: { reason: string }
}
