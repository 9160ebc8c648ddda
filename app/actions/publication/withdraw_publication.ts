import { lockCompany } from '#actions/companies/lock_company'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import Publication from '#models/publication'
import type { Actor } from '#values/actor'

/** 公開の取りやめ: everything at once. What was written stays with the company, for another time. */
export function withdrawPublication(companyId: number, actor: Actor): Promise<Publication | null> {
  return inTransaction(async (trx) => {
    await lockCompany(trx, companyId)
    const publication = await Publication.query({ client: trx }).where({ companyId }).first()
    if (!publication || publication.items.length === 0) return publication

    const { items, version } = publication
    await publication.merge({ items: [], isNamed: false, searchText: '', version: version + 1, changedById: actor.id! }).save()
    await recordAudit(trx, {
      actor,
      action: 'publication.withdrawn',
      subject: { type: 'company', id: companyId },
      changes: { items: [items, []] },
    })

    return publication
  })
}
