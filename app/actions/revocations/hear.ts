import { workOn } from '#actions/revocations/locked_revocation'
import { takeStep } from '#actions/revocations/take_step'
import { assertHearingReached } from '#rules/certifications/hearing'
import type { Actor } from '#values/actor'
import { dayOf } from '#values/day'

interface Heard {
  appeared: boolean
  note: string
}

/**
 * 弁明の聴取（第13条第2項）: whether the company came, and what it said.
 * @throws RuleViolation `hearing_ahead`, `own_company`, `four_eyes`
 */
export const hear = (id: number, { appeared, note }: Heard, actor: Actor) =>
  takeStep(id, 'hear', actor, async ({ row: revocation, trx, at }) => {
    await workOn(trx, revocation, actor)
    assertHearingReached(revocation.hearingAt, at)
    const heardOn = dayOf(revocation.hearingAt)
    revocation.merge({ heardOn, appeared, hearingNote: note })

    return { heardOn, appeared }
  })
