import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { lockCompany } from '#actions/companies/lock_company'
import { nominate } from '#actions/courses/nominate'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import type NominationBatch from '#models/nomination_batch'
import { storedInstant } from '#models/columns'
import { nomineesOf, type Nominee } from '#queries/training/nominees_of'
import { outsideNominations } from '#queries/training/outside_nominations'
import { DAILY_LIMITS } from '#rules/courses/daily_limits'
import type { NominationRow } from '#rules/courses/nomination_rows'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/** SQLite takes no more rows in one statement than five hundred. */
const AT_ONCE = 200

interface Asked {
  /** of the page, for people who have none of their own yet */
  locale: string
  /** when the button was pressed: a list that was in time is not shut out by waiting in line */
  receivedAt?: DateTime
}

/**
 * Carries a tried list out: all of its people or, when one of them can no longer be nominated, nobody. Doing it again
 * changes nothing.
 * @throws RuleViolation `nominations_changed`, `nominations_of_day`
 */
export function carryOutNominations({ id, courseSessionId, companyId, rows, sha256 }: NominationBatch, actor: Actor, { locale, receivedAt = now() }: Asked): Promise<void> {
  return inTransaction(async (trx) => {
    const taken = await trx.from('nomination_batches').where('id', id).whereNull('carried_out_at').update({ carried_out_at: storedInstant(now()) })
    if (Number(taken) === 0) return
    await trx.from('course_sessions').where('id', courseSessionId).increment('version', 1) // before anything is read
    await lockCompany(trx, companyId)
    await registerUnknown(trx, rows, locale)

    const { nominees, problems } = await nomineesOf(rows, courseSessionId, companyId, trx)
    if (problems.length > 0) throw new RuleViolation('nominations_changed', { count: problems.length })
    await assertWithinDay(trx, companyId, nominees)
    const people = nominees.map(({ userId }) => ({ userId: userId! }))
    await nominate(courseSessionId, companyId, people, actor, { trx, receivedAt })
    await recordAudit(trx, { actor, action: 'nominations.carried_out', subject: { type: 'nomination_batch', id }, changes: { people: people.length, sha256 } })
  })
}

/** A company writes to strangers only so often. */
async function assertWithinDay(trx: TransactionClientContract, companyId: number, nominees: Nominee[]) {
  const most = DAILY_LIMITS.outsideNominations
  const left = Math.max(0, most - (await outsideNominations(trx, companyId)))
  const outside = nominees.filter(({ isEmployee }) => !isEmployee).length
  if (outside > left) throw new RuleViolation('nominations_of_day', { most, left, count: outside })
}

/** A person without an account has a row without a password: nobody can sign in with it until its owner chooses one. */
async function registerUnknown(trx: TransactionClientContract, rows: NominationRow[], locale: string) {
  const at = storedInstant(now())
  const people = rows.map(({ name, email }) => ({ name, email, locale, is_demo: false, created_at: at, updated_at: at }))
  for (let from = 0; from < people.length; from += AT_ONCE) {
    await trx.knexQuery().from('users').insert(people.slice(from, from + AT_ONCE)).onConflict('email').ignore()
  }
}
