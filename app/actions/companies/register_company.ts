import { isTaken } from '#actions/companies/is_taken'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import Affiliation from '#models/affiliation'
import Company from '#models/company'
import { RuleViolation } from '#rules/rule_violation'
import type { CompanyFacts } from '#rules/companies/company_facts'
import { now } from '#values/clock'
import { searchTextOf } from '#values/search_text'

interface Registration {
  kind: 'corporation' | 'individual'
  name: string
  corporateNumber?: string | null
}

/**
 * A person registers a company and becomes its administrator. The number is as typed, hence not verified;
 * `planned` is what an estimate was told already.
 */
export async function registerCompany(userId: number, typed: Registration, planned: Partial<CompanyFacts>): Promise<Company> {
  const corporateNumber = typed.kind === 'corporation' ? (typed.corporateNumber ?? null) : null
  const facts = { ...planned, ...typed, corporateNumber, version: 0, isVerified: false, searchText: searchTextOf({ ...typed, corporateNumber }) }

  try {
    return await inTransaction(async (trx) => {
      const company = await Company.create(facts as Partial<Company>, { client: trx })
      await Affiliation.create({ userId, companyId: company.id, kind: 'administrator', since: now() }, { client: trx })
      await recordAudit(trx, {
        actor: { id: userId, as: 'applicant' },
        action: 'company.registered',
        subject: { type: 'company', id: company.id },
        changes: { name: [null, typed.name], corporateNumber: [null, corporateNumber] },
      })
      return company
    })
  } catch (error) {
    if (isTaken(error)) throw new RuleViolation('company_known')
    throw error
  }
}
