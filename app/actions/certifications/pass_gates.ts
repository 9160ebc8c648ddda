import { assertNothingProposed } from '#actions/approvals/assert_nothing_proposed'
import { assertCaseWorker } from '#actions/certifications/assert_case_worker'
import { takeStep } from '#actions/certifications/take_step'
import { reopenReviews } from '#actions/reviews/reopen_reviews'
import { gatesOf } from '#queries/certifications/gates_of'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

/**
 * 形式確認の終了（第6条第1項）: every gate is met, or does not apply by the clerk's hand. Reviewers are assigned next;
 * those who have looked already look again at what has changed.
 * @throws RuleViolation `gates_open` or `gates_unmet`, with the list
 */
export function passGates(certificationId: number, actor: Actor) {
  return takeStep(certificationId, 'passGates', actor, async ({ row, trx }) => {
    await assertCaseWorker(trx, row, actor)
    await assertNothingProposed(trx, { type: 'certification', id: row.id })

    const gates = await gatesOf(row, trx)
    refuse(
      'gates_unmet',
      gates.filter(({ result }) => result === 'failed')
    )
    refuse(
      'gates_open',
      gates.filter(({ isOpen }) => isOpen)
    )

    await reopenReviews(trx, row)
    return { gates: gates.map(({ code }) => code) }
  })
}

function refuse(reason: string, gates: Awaited<ReturnType<typeof gatesOf>>) {
  if (gates.length === 0) return
  const listed = (language: 'ja' | 'en') => gates.map(({ name }) => name[language])
  throw new RuleViolation(reason, { gates: listed('ja').join('、'), gatesEn: listed('en').join('; ') })
}
