/** Acts that bind the ward: they have no POST of their own; they are proposed, and the last approval executes them. */
import type { ClaimStep } from '#workflows/claim_workflow'

export const BINDING_ACTS = ['decideGrant', 'refuse', 'finaliseAmount'] as const satisfies readonly ClaimStep[]

export type BindingAct = (typeof BINDING_ACTS)[number]
export const isBindingAct = (step: string): step is BindingAct => (BINDING_ACTS as readonly string[]).includes(step)
