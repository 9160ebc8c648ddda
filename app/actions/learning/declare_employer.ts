import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { lockPerson } from '#actions/learning/lock_person'
import { openProfile } from '#actions/learning/open_profile'
import { inTransaction } from '#actions/in_transaction'
import { postToCompany } from '#actions/letters/post_to_company'
import { recordAudit } from '#actions/office/record_audit'
import { storedInstant } from '#models/columns'
import { DAILY_LIMITS } from '#rules/courses/daily_limits'
import { RuleViolation } from '#rules/rule_violation'
import { now, today } from '#values/clock'
import { startOf } from '#values/day'

interface Declared {
  corporateNumber: string
  companyName: string
}

/**
 * Declares an employer by 法人番号. It counts as outside until the company or the desk confirms it; whoever belongs to
 * the company already has been named by it.
 * @throws RuleViolation `employer_declared`, `employers_of_day`
 */
export async function declareEmployer(userId: number, { corporateNumber, companyName }: Declared) {
  await inTransaction(async (trx) => {
    await lockPerson(trx, userId)
    await openProfile(trx, userId)
    const declared = await trx.from('employments').where({ user_id: userId, corporate_number: corporateNumber }).whereNull('ended_at').whereNull('refused_at').first()
    if (declared) throw new RuleViolation('employer_declared')
    await assertWithinDay(trx, userId)

    const at = storedInstant(now())
    const company = await trx.from('companies').where('corporate_number', corporateNumber).select('id', 'name').first()
    const isKnown = company && (await belongs(trx, userId, company.id))
    const [id] = await trx.table('employments').insert({
      user_id: userId,
      company_id: company?.id ?? null,
      corporate_number: corporateNumber,
      company_name: company?.name ?? companyName,
      declared_at: at,
      confirmed_at: isKnown ? at : null,
    })
    if (company && !isKnown) await postToCompany(trx, company.id, `employment:${id}:declared`, 'employment_declared', { path: `/companies/${company.id}/employees` })
    await recordAudit(trx, {
      actor: { id: userId, as: 'participant' },
      action: 'employment.declared',
      subject: { type: 'employment', id: id! },
      changes: { corporateNumber: [null, corporateNumber] },
    })
  })
}

/** Each declaration writes to a company that may know nothing of the person. */
async function assertWithinDay(trx: TransactionClientContract, userId: number) {
  const most = DAILY_LIMITS.declaredEmployers
  const [row] = await trx.from('employments').where('user_id', userId).where('declared_at', '>=', storedInstant(startOf(today()))).count('* as count')
  if (Number(row.count) >= most) throw new RuleViolation('employers_of_day', { most })
}

const belongs = async (trx: TransactionClientContract, userId: number, companyId: number) =>
  Boolean(await trx.from('affiliations').where({ user_id: userId, company_id: companyId }).whereNull('until').select('id').first())
