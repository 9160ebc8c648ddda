import { lockCompany } from '#actions/companies/lock_company'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import Company from '#models/company'
import GrantConsent from '#models/grant_consent'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/**
 * 公表の同意: a company lets its grants be published, or does not any more; from the commit on it is so.
 * What a sole proprietor received is personal data: nobody can agree to that here.
 * @throws RuleViolation `grant_consent_individual`
 */
export function changeGrantConsent(companyId: number, isGiven: boolean, actor: Actor): Promise<GrantConsent> {
  return inTransaction(async (trx) => {
    await lockCompany(trx, companyId)
    const company = await Company.findOrFail(companyId, { client: trx })
    if (isGiven && (company.kind !== 'corporation' || !company.corporateNumber)) throw new RuleViolation('grant_consent_individual')
    const said = await GrantConsent.query({ client: trx }).where({ companyId }).first()
    if (said?.isGiven === isGiven) return said

    const consent = said ?? new GrantConsent().merge({ companyId, version: 0 }).useTransaction(trx)
    await consent.merge({ isGiven, version: consent.version + 1, changedById: actor.id!, changedAt: now() }).save()
    const action = isGiven ? 'grant_consent.given' : 'grant_consent.withdrawn'
    await recordAudit(trx, { actor, action, subject: { type: 'company', id: companyId } })

    return consent
  })
}
