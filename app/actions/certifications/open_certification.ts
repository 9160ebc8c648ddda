import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { assertTaken } from '#actions/certifications/assert_taken'
import { prefillRenewal } from '#actions/certifications/prefill_renewal'
import { lockCompany } from '#actions/companies/lock_company'
import { inTransaction } from '#actions/in_transaction'
import Certification from '#models/certification'
import Company from '#models/company'
import Draft from '#models/draft'
import { schemeByCode } from '#queries/certifications/scheme_in_force'
import { ASSESSMENT } from '#rules/certifications/assessment_document'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now, today } from '#values/clock'
import { FiscalYear } from '#values/fiscal_year'

/**
 * 自己点検: opens a draft, for the first time or to renew a case, then filled with what was answered last time.
 * @throws RuleViolation outside the intake, or while another case of this scheme is open
 */
export const openCertification = (schemeCode: string, actor: Actor, { renewsId = null }: { renewsId?: number | null } = {}) =>
  inTransaction(async (trx) => {
    await lockCompany(trx, actor.companyId!)
    const scheme = await schemeByCode(schemeCode, trx)
    const company = await Company.query({ client: trx }).where('id', actor.companyId!).firstOrFail()
    const renewed = renewsId === null ? null : await renewable(trx, renewsId, company.id, scheme.id)
    await assertTaken(trx, { scheme, renewsId, on: today() })
    if (scheme.subject === 'company') await assertNoneOpen(trx, company.id, scheme.id)

    const certification = await Certification.create(
      {
        version: 0,
        companyId: company.id,
        schemeId: scheme.id,
        schemeEditionId: scheme.currentEditionId!,
        renewsId,
        fiscalYear: FiscalYear.containing(today()).year,
        state: 'draft',
        isOpen: true,
        openedById: actor.id!,
        searchText: company.searchText,
      },
      { client: trx }
    )
    const saved = { savedById: actor.id!, savedAt: now() }
    const document = renewed ? await prefillRenewal(trx, certification, renewed, scheme.edition.definition) : {}
    await Draft.create(
      { version: 1, certificationId: certification.id, kind: ASSESSMENT, document, revisions: {}, ...saved },
      { client: trx }
    )

    return certification
  })

const renewable = (trx: TransactionClientContract, id: number, companyId: number, schemeId: number) =>
  Certification.query({ client: trx }).where({ id, companyId, schemeId, state: 'concluded' }).firstOrFail()

async function assertNoneOpen(trx: TransactionClientContract, companyId: number, schemeId: number) {
  const open = await trx.from('certifications').where({ company_id: companyId, scheme_id: schemeId, is_open: true }).select('id').first()
  if (open) throw new RuleViolation('certification_open')
}
