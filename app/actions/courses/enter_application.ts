import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { inTransaction } from '#actions/in_transaction'
import { openProfile } from '#actions/learning/open_profile'
import { recordAudit } from '#actions/office/record_audit'
import { storedInstant } from '#models/columns'
import Company from '#models/company'
import CourseSession from '#models/course_session'
import type Enrolment from '#models/enrolment'
import LearnerProfile from '#models/learner_profile'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'
import type { Day } from '#values/day'

export interface Entry {
  source: 'paper' | 'telephone'
  person: { name: string; email: string }
  facts: { nameKana?: string; bornOn?: Day; livesInWard?: boolean; studiesInWard?: boolean }
  /** of the company that applies itself */
  corporateNumber: string | null
  seats: number
  payer?: 'person' | 'company'
  answers: Record<string, string>
  guardian: string | null
}

/**
 * An application that came on paper or by telephone. Whoever has no account gets a row that nobody can sign in with until
 * its owner chooses a password; what a person has told of themselves is filled up, never replaced. Refused, nothing of it
 * is kept.
 * @throws RuleViolation `company_unknown` and those of `applyForSeat`
 */
export async function enterApplication(sessionId: number, entry: Entry, actor: Actor): Promise<Enrolment> {
  const companyId = await companyOf(sessionId, entry)
  const { source, seats, payer, answers, guardian } = entry

  return inTransaction(async (trx) => {
    await trx.from('course_sessions').where('id', sessionId).increment('version', 1) // before anything is read
    const userId = await personOf(trx, entry, actor)
    const application = { userId, companyId, seats, payer, answers, guardian: guardian ? { name: guardian } : undefined }
    const enrolment = await applyForSeat(sessionId, application, actor, trx)
    await recordAudit(trx, { actor, action: 'enrolment.entered', subject: { type: 'enrolment', id: enrolment.id }, changes: { source } })

    return enrolment
  })
}

/** Only where the company itself takes part; a person's employer follows from what is confirmed. */
async function companyOf(sessionId: number, { corporateNumber }: Entry): Promise<number | undefined> {
  const session = await CourseSession.query().where('id', sessionId).preload('kindEdition').firstOrFail()
  if ((session.kindEdition.definition as CourseKindDefinition).party !== 'company') return undefined
  const company = corporateNumber ? await Company.findBy('corporateNumber', corporateNumber) : null
  if (!company) throw new RuleViolation('company_unknown')

  return company.id
}

async function personOf(trx: TransactionClientContract, { person, facts }: Entry, actor: Actor): Promise<number> {
  const at = storedInstant(now())
  const row = { ...person, locale: 'ja', is_demo: false, created_at: at, updated_at: at }
  await trx.knexQuery().from('users').insert(row).onConflict('email').ignore()
  const found = await trx.from('users').where('email', person.email).select('id', 'merged_into_id').firstOrFail()
  const id: number = found.merged_into_id ?? found.id
  await openProfile(trx, id)
  const profile = await LearnerProfile.query({ client: trx }).where('userId', id).firstOrFail()
  const missing = Object.entries(facts).filter(([name, value]) => value !== undefined && profile[name as keyof Entry['facts']] === null)
  if (missing.length === 0) return id

  await profile.merge(Object.fromEntries(missing)).save()
  const changes = { fields: missing.map(([name]) => name) }
  await recordAudit(trx, { actor, action: 'learner.changed', subject: { type: 'user', id }, changes })
  return id
}
