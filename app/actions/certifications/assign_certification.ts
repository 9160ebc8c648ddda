import { assignCase } from '#actions/office/assign_case'
import { conflictedAmong } from '#queries/certifications/conflicted_cases'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

/**
 * 担当: a clerk takes a certification, or hands it over; never to somebody for whom it does not exist.
 * @throws RuleViolation `not_for_this_clerk`, and what `assignCase` refuses
 */
export const assignCertification = (certificationId: number, to: number, actor: Actor, note?: string | null) =>
  assignCase({ type: 'certification', id: certificationId }, to, actor, note, async (trx) => {
    if ((await conflictedAmong([to], certificationId, trx)).has(to)) throw new RuleViolation('not_for_this_clerk')
  })
