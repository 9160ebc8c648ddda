import { isTaken } from '#actions/companies/is_taken'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import Company from '#models/company'
import { RuleViolation } from '#rules/rule_violation'
import { now } from '#values/clock'
import { searchTextOf } from '#values/search_text'
import { isInWard } from '#values/ward_address'

export const DECLARATIONS = ['deemedLarge', 'regulatedEntertainment', 'organisedCrimeTies', 'taxArrears'] as const

type Facts = Partial<Record<string, unknown>>

/**
 * Changes what a company tells about itself. `version` is the one the person saw: when somebody saved in between,
 * nothing is written and null comes back.
 */
export async function changeProfile(companyId: number, version: number, facts: Facts, actorId: number): Promise<Company | null> {
  try {
    return await inTransaction(async (trx) => {
      const seen = trx.from('companies').where({ id: companyId, version })
      const [bumped] = [await seen.update({ version: version + 1 })].flat() as number[]
      if (!bumped) return null

      const company = await Company.findOrFail(companyId, { client: trx })
      company.merge({ ...facts, ...derived(company, facts) })
      const changes = changesOf(company)
      await company.save()
      await recordAudit(trx, {
        actor: { id: actorId, as: 'applicant' },
        action: 'company.changed',
        subject: { type: 'company', id: companyId },
        changes,
      })
      return company
    })
  } catch (error) {
    if (isTaken(error)) throw new RuleViolation('company_known')
    throw error
  }
}

/** What follows from the typed facts: where the offices lie, how the company is found, whether its number is still verified. */
function derived(company: Company, facts: Facts): Partial<Company> {
  const next = { ...company.toObject(), ...facts } as unknown as Company
  const corporateNumber = next.kind === 'individual' ? null : next.corporateNumber

  return {
    corporateNumber,
    isVerified: company.isVerified && corporateNumber === company.corporateNumber,
    headOfficeInWard: next.headOfficeAddress ? isInWard(next.headOfficeAddress) : company.headOfficeInWard,
    mainOfficeInWard: next.mainOfficeAddress ? isInWard(next.mainOfficeAddress) : company.mainOfficeInWard,
    searchText: searchTextOf({ name: next.name, nameKana: next.nameKana, corporateNumber }),
    ...(DECLARATIONS.some((one) => one in facts && facts[one] !== company[one]) ? { declaredAt: now() } : {}),
  }
}

const UNTOLD = ['searchText', 'declaredAt', 'updatedAt']

/** Old and new values, side by side. */
const changesOf = (company: Company) =>
  Object.fromEntries(
    Object.entries(company.$dirty)
      .filter(([name]) => !UNTOLD.includes(name))
      .map(([name, value]) => [name, [company.$original[name] ?? null, value]])
  )
