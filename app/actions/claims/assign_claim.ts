import { assignCase } from '#actions/office/assign_case'
import type { Actor } from '#values/actor'

/** 担当: a clerk takes a claim, or hands it over. */
export const assignClaim = (claimId: number, to: number, actor: Actor, note?: string | null) =>
  assignCase({ type: 'claim', id: claimId }, to, actor, note)
