import { inTransaction } from '#actions/in_transaction'
import { newKey } from '#actions/claims/new_key'
import Claim from '#models/claim'
import Company from '#models/company'
import Draft from '#models/draft'
import { termsById } from '#queries/programmes/terms_in_force'
import { isOpenAt } from '#rules/claims/application_window'
import type { DraftDocument } from '#rules/claims/draft_document'
import type { PlannedCost } from '#rules/claims/planned_cost'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/**
 * 申請書作成: opens a draft under the terms in force, which it keeps for life.
 * @throws RuleViolation `not_open` outside the window
 */
export function openClaim(termsId: number, actor: Actor, costs: PlannedCost[] = []) {
  return inTransaction(async (trx) => {
    await trx.from('programme_terms').where('id', termsId).increment('version', 1)
    const terms = await termsById(termsId, trx)
    const at = now()
    if (!isOpenAt({ from: terms.windowFrom, to: terms.windowTo }, at)) throw new RuleViolation('not_open')
    const company = await Company.query({ client: trx }).where('id', actor.companyId!).firstOrFail()

    const claim = await Claim.create(
      {
        version: 0,
        companyId: company.id,
        programmeId: terms.programmeId,
        programmeTermsId: terms.id,
        fiscalYear: terms.fiscalYear,
        state: 'draft',
        isOpen: true,
        openedById: actor.id!,
        searchText: company.searchText,
      },
      { client: trx }
    )
    const document = prefilled(costs)
    await Draft.create({ version: 1, claimId: claim.id, kind: 'application', document, revisions: {}, savedById: actor.id!, savedAt: at }, { client: trx })

    return claim
  })
}

/** The lines of the estimate, or one empty line to begin with. */
function prefilled(costs: PlannedCost[]): DraftDocument {
  const lines: Partial<PlannedCost>[] = costs.length > 0 ? costs : [{ category: '' }]
  const fields = lines.flatMap((line, index) => {
    const key = newKey(index)
    return Object.entries(line).map(([field, value]) => [`lines.${key}.${field}`, value])
  })

  return Object.fromEntries(fields)
}
