import type { Workflow } from '#workflows/workflow'

/** A workflow as a Mermaid state diagram: every state with the office's word, every step with its article and who takes it. */
export function diagramOf<State extends string, Step extends string>(workflow: Workflow<State, Step>): string {
  const states = workflow.stateNames.map((state) => `  ${state} : ${workflow.states[state].office}`)
  const steps = workflow.stepNames.flatMap((step) => {
    const { from, to, label, article, by } = workflow.steps[step]
    return from.map((state) => `  ${state} --> ${to ?? state} : ${label}（${article}、${by.join('・')}）`)
  })
  const finals = workflow.stateNames.filter(workflow.isFinal).map((state) => `  ${state} --> [*]`)

  return ['stateDiagram-v2', `  [*] --> ${workflow.initial}`, ...states, ...steps, ...finals].join('\n')
}
