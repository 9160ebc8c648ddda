import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { accountsOfPerson } from '#actions/accounts/accounts_of_person'
import { RuleViolation } from '#rules/rule_violation'

/**
 * Nobody decides on themselves, nor on somebody of a company they belong to, by whichever account.
 * @throws RuleViolation `own_application` or `own_company`
 */
export async function assertImpartial(trx: TransactionClientContract, userId: number, enrolment: { userId: number | null; companyId: number | null }) {
  const accounts = await accountsOfPerson(trx, userId)
  const applicant = enrolment.userId ? await accountsOfPerson(trx, enrolment.userId) : []
  if (applicant.some((id) => accounts.includes(id))) throw new RuleViolation('own_application')

  const companies = await trx.from('affiliations').whereIn('user_id', applicant).select('company_id')
  const concerned = [enrolment.companyId, ...companies.map(({ company_id: id }) => id)].filter((id) => id !== null)
  const belongs = await trx.from('affiliations').whereIn('user_id', accounts).whereIn('company_id', concerned).select('id').first()
  if (belongs) throw new RuleViolation('own_company')
}
