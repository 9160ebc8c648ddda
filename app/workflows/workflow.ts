/** One workflow is one table: who may take which step, from where, to where, under which article. */
import { RuleViolation } from '#rules/rule_violation'

import type { ActingRole } from '#values/actor'

export type Role = ActingRole

export interface StepRow<State extends string> {
  from: readonly State[]
  by: readonly Role[]
  /** null: the case stays where it is */
  to: State | null
  article: string
  label: string
}

/** A state has two words: the office's and the company's. */
export interface StateWords {
  office: string
  company: string
}

export interface WorkflowTable<State extends string, Step extends string> {
  name: string
  initial: NoInfer<State>
  states: Record<State, StateWords>
  steps: Record<Step, StepRow<NoInfer<State>>>
}

export class Workflow<State extends string, Step extends string> {
  constructor(private readonly table: WorkflowTable<State, Step>) {}

  get name() {
    return this.table.name
  }

  get initial() {
    return this.table.initial
  }

  get states() {
    return this.table.states
  }

  get steps() {
    return this.table.steps
  }

  get stateNames() {
    return Object.keys(this.table.states) as State[]
  }

  get stepNames() {
    return Object.keys(this.table.steps) as Step[]
  }

  /** Whose business a step is, whatever the moment (policies). */
  entitles = (role: Role, step: Step) => this.table.steps[step].by.includes(role)

  /** Whether it is the moment for a step by that role. */
  allows = (step: Step, state: State, role: Role) => this.entitles(role, step) && this.table.steps[step].from.includes(state)

  stepsFrom = (state: State, role: Role) => this.stepNames.filter((step) => this.allows(step, state, role))

  destinationOf = (step: Step, from: State): State => this.table.steps[step].to ?? from

  /** No step leads out of it; some may still be taken in it. */
  isFinal = (state: State) => this.stepNames.every((step) => !this.leads(step) || !this.table.steps[step].from.includes(state))

  /** Whether a step moves a case at all. */
  leads = (step: Step) => this.table.steps[step].to !== null

  /** States in which a role can do something. */
  statesOpenTo = (role: Role) => this.stateNames.filter((state) => this.stepsFrom(state, role).length > 0)

  /** @throws RuleViolation `wrong_moment` or `wrong_role`, with the article */
  assertAllows(step: Step, state: State, role: Role) {
    const row = this.table.steps[step]
    const details = { step: row.label, state: this.table.states[state].office, article: row.article }
    if (!row.by.includes(role)) throw new RuleViolation('wrong_role', details)
    if (!row.from.includes(state)) throw new RuleViolation('wrong_moment', details)
  }
}

export const defineWorkflow = <const State extends string, const Step extends string>(table: WorkflowTable<State, Step>) =>
  new Workflow(table)

export type StateOf<W extends { states: object }> = keyof W['states'] & string
export type StepOf<W extends { steps: object }> = keyof W['steps'] & string
