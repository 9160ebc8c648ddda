import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import Assessment from '#models/assessment'
import Enrolment from '#models/enrolment'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

export interface AssessmentEntry {
  enrolmentId: number
  /** accepted or not; null: not recorded */
  assignment: boolean | null
  /** points of 100; null: not recorded */
  test: number | null
}

type Result = Pick<Assessment, 'isPassed' | 'points'>

/** 課題とテスト: of several people, all or none; what changes is kept in the trail. Says how many results were changed. */
export function recordAssessments(sessionId: number, entries: AssessmentEntry[], actor: Actor): Promise<number> {
  return inTransaction(async (trx) => {
    let changed = 0
    for (const { enrolmentId, assignment, test } of entries.toSorted((one, other) => one.enrolmentId - other.enrolmentId)) {
      await trx.from('enrolments').where('id', enrolmentId).increment('version', 1) // the lock: a write comes first
      const enrolment = await Enrolment.query({ client: trx }).where({ id: enrolmentId, courseSessionId: sessionId }).firstOrFail()
      const given = [
        ['assignment', assignment === null ? null : { isPassed: assignment, points: null }],
        ['test', test === null ? null : { isPassed: null, points: test }],
      ] as const
      for (const [kind, result] of given) if (await record(trx, enrolment, kind, result, actor)) changed += 1
    }
    return changed
  })
}

async function record(trx: TransactionClientContract, { id, state }: Enrolment, kind: string, result: Result | null, actor: Actor): Promise<boolean> {
  const before = await Assessment.query({ client: trx }).where({ enrolmentId: id, kind }).first()
  const [from, to] = [worth(before), worth(result)]
  if (from === to) return false
  if (!['confirmed', 'attending'].includes(state)) throw new RuleViolation('result_closed')

  if (result) await (before ?? new Assessment().useTransaction(trx)).merge({ enrolmentId: id, kind, ...result, recordedById: actor.id!, recordedAt: now() }).save()
  else await before!.delete()
  await recordAudit(trx, { actor, action: 'assessment.recorded', subject: { type: 'enrolment', id }, changes: { kind, from, to } })

  return true
}

const worth = (result: Result | null) => (result ? (result.points ?? result.isPassed) : null)
