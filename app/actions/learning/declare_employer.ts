import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { openProfile } from '#actions/learning/open_profile'
import { inTransaction } from '#actions/in_transaction'
import { postToCompany } from '#actions/letters/post_to_company'
import { recordAudit } from '#actions/office/record_audit'
import { storedInstant } from '#models/columns'
import { RuleViolation } from '#rules/rule_violation'
import { now } from '#values/clock'

interface Declared {
  corporateNumber: string
  companyName: string
}

/**
 * Declares an employer by 法人番号. It counts as outside until the company or the desk confirms it; whoever belongs to
 * the company already has been named by it.
 */
export async function declareEmployer(userId: number, { corporateNumber, companyName }: Declared) {
  await inTransaction(async (trx) => {
    await openProfile(trx, userId)
    const declared = await trx.from('employments').where({ user_id: userId, corporate_number: corporateNumber }).whereNull('ended_at').whereNull('refused_at').first()
    if (declared) throw new RuleViolation('employer_declared')

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

const belongs = async (trx: TransactionClientContract, userId: number, companyId: number) =>
  Boolean(await trx.from('affiliations').where({ user_id: userId, company_id: companyId }).whereNull('until').select('id').first())
