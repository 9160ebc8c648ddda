import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import CorrectionRequest from '#models/correction_request'
import type { CorrectionReason } from '#rules/corrections/reasons'
import type { TargetValue } from '#rules/corrections/target_value'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'
import type { Day } from '#values/day'

export interface CorrectionEntry {
  /** a place of the case, as `targetsOf` lists them */
  target: string
  reasonCode: CorrectionReason
  whatIsWrong: string
  howToMend: string
}

interface Raised {
  subject: { type: 'claim' | 'certification'; id: number }
  stage: string
  dueOn: Day
  message: string | null
  entries: CorrectionEntry[]
  /** what stands there now */
  oldValue: (target: string) => TargetValue
}

/**
 * 補正依頼: one complete list a round, for any kind of case. Call it inside the step that returns the case.
 * @throws RuleViolation `correction_open` when the last one is unanswered
 */
export async function raiseCorrection(
  trx: TransactionClientContract,
  { subject, stage, dueOn, message, entries, oldValue }: Raised,
  actor: Actor
) {
  const key = { subjectType: subject.type, subjectId: subject.id }
  const earlier = await CorrectionRequest.query({ client: trx }).where(key).orderBy('id')
  if (earlier.some(({ answeredAt }) => !answeredAt)) throw new RuleViolation('correction_open')

  const round = earlier.filter((request) => request.stage === stage).length + 1
  const request = await CorrectionRequest.create(
    { ...key, stage, round, message, dueOn, raisedById: actor.id!, raisedAt: now() },
    { client: trx }
  )
  await request.related('items').createMany(entries.map((entry) => ({ ...entry, oldValue: oldValue(entry.target) })))

  return request
}
