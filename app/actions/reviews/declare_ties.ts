import { holdReview } from '#actions/reviews/hold_review'
import { inOwnCase } from '#actions/reviews/in_own_case'
import { recuse } from '#actions/reviews/recuse'
import { takeStep } from '#actions/reviews/take_step'
import ConflictDeclaration from '#models/conflict_declaration'
import type { DeclaredTie } from '#rules/certifications/declared_ties'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

export interface Declared {
  answer: DeclaredTie
  note: string | null
}

/**
 * 利害関係の申告, before anything but the company's name, address, officers and advisers is shown.
 * Any tie takes the reviewer out for good; none opens the case.
 * @throws RuleViolation `already_declared`
 */
export const declareTies = (assignmentId: number, { answer, note }: Declared, actor: Actor) =>
  inOwnCase(assignmentId, actor, async ({ trx, certification, assignment }) => {
    if (assignment.state !== 'invited') throw new RuleViolation('already_declared')
    const declared = { certificationId: certification.id, userId: actor.id!, answer, note, declaredAt: now() }
    const declaration = await ConflictDeclaration.create(declared, { client: trx })
    if (answer !== 'none') return recuse(trx, assignment, actor, 'declared')

    await holdReview(trx, certification.id, actor.id!)
    return takeStep(
      assignment.id,
      'accept',
      actor,
      ({ row, at }) => {
        row.answeredAt = at
        return { declaration: declaration.id }
      },
      trx
    )
  })
