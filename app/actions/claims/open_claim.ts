import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inTransaction } from '#actions/in_transaction'
import { newKey } from '#actions/forms/new_key'
import Claim from '#models/claim'
import Company from '#models/company'
import Draft from '#models/draft'
import { termsById } from '#queries/programmes/terms_in_force'
import { isOpenAt } from '#rules/claims/application_window'
import type { DraftDocument, LineField } from '#rules/claims/draft_document'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/** A cost line as far as it is known: from an estimate, from an invoice of the office's own. */
type KnownLine = Partial<Record<LineField, string>>

/**
 * 申請書作成: opens a draft under the terms in force, which it keeps for life.
 * @throws RuleViolation `not_open` outside the window
 */
export const openClaim = (termsId: number, actor: Actor, known: KnownLine[] = []): Promise<Claim> =>
  inTransaction((trx) => openDraft(trx, termsId, actor, known))

/** The same, in the transaction of what it is begun from. */
export async function openDraft(trx: TransactionClientContract, termsId: number, actor: Actor, known: KnownLine[]): Promise<Claim> {
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
  const document = prefilled(known)
  await Draft.create({ version: 1, claimId: claim.id, kind: 'application', document, revisions: {}, savedById: actor.id!, savedAt: at }, { client: trx })

  return claim
}

/** The lines known already, or one empty line to begin with. */
function prefilled(known: KnownLine[]): DraftDocument {
  const lines = known.length > 0 ? known : [{ category: '' }]
  const fields = lines.flatMap((line, index) => {
    const key = newKey(index)
    return Object.entries(line).map(([field, value]) => [`lines.${key}.${field}`, value])
  })

  return Object.fromEntries(fields)
}
