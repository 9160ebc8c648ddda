import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { confirmEmployment } from '#actions/courses/confirm_employment'
import { inTransaction } from '#actions/in_transaction'
import { openProfile } from '#actions/learning/open_profile'
import { recordAudit } from '#actions/office/record_audit'
import { storedInstant } from '#models/columns'
import Company from '#models/company'
import Employment from '#models/employment'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/**
 * The desk has seen that the person works there: from now on the employer counts.
 * @throws RuleViolation `employment_changed`, `employer_not_registered`
 */
export const confirmEmploymentAtDesk = (employment: Employment, actor: Actor) =>
  decide(employment, actor, 'employment.confirmed', async (trx, { userId, companyId, corporateNumber }) => {
    const company = await companyOf(trx, companyId, corporateNumber)
    if (!company) throw new RuleViolation('employer_not_registered')
    await confirmEmployment(trx, { userId, companyId: company.id, confirmedById: actor.id! })
  })

/**
 * It could not be confirmed; the person may declare it again.
 * @throws RuleViolation `employment_changed`
 */
export const refuseEmploymentAtDesk = (employment: Employment, actor: Actor) =>
  decide(employment, actor, 'employment.refused', async (trx, { id }) => {
    await trx.from('employments').where('id', id).update({ refused_at: storedInstant(now()) })
  })

type Work = (trx: TransactionClientContract, employment: Employment) => Promise<void>

function decide({ id, userId }: Employment, actor: Actor, action: string, work: Work): Promise<void> {
  return inTransaction(async (trx) => {
    await openProfile(trx, userId) // the lock for what a learner declares
    const open = await Employment.query({ client: trx }).where('id', id).whereNull('confirmedAt').whereNull('refusedAt').whereNull('endedAt').first()
    if (!open) throw new RuleViolation('employment_changed')
    await work(trx, open)
    await recordAudit(trx, { actor, action, subject: { type: 'employment', id } })
  })
}

const companyOf = (trx: TransactionClientContract, companyId: number | null, corporateNumber: string | null) =>
  Company.query({ client: trx })
    .where((query) => (companyId ? query.where('id', companyId) : query.where('corporateNumber', corporateNumber ?? '')))
    .first()
