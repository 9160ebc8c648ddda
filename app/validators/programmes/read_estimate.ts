import type { Infer } from '@vinejs/vine/types'
import type { EstimateRequest } from '#rules/claims/estimate'
import { unknownCompany } from '#rules/companies/company_facts'
import type { estimateValidator } from '#validators/programmes/estimate'
import type { Day } from '#values/day'
import type { TaxRate } from '#values/tax'
import { yen } from '#values/yen'

/** What was asked, with null for every fact left out. */
export function readEstimate({ certified, company, costs }: Infer<typeof estimateValidator>, appliedOn: Day): EstimateRequest {
  const facts = Object.fromEntries(Object.entries(company ?? {}).filter(([, fact]) => fact !== undefined))

  return {
    appliedOn,
    certified: certified ?? false,
    company: { ...unknownCompany, ...facts },
    costs: costs.map(({ category, amount, tax, taxRate, person, participantShare }) => ({
      category,
      amount: yen(amount),
      tax: tax ?? 'excluded',
      taxRate: (taxRate as TaxRate | null | undefined) ?? null,
      person: person ?? null,
      participantShare: participantShare === null || participantShare === undefined ? null : yen(participantShare),
    })),
  }
}
