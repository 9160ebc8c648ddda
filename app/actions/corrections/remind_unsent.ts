import db from '@adonisjs/lucid/services/db'
import { inTransaction } from '#actions/in_transaction'
import { postToCompany } from '#actions/letters/post_to_company'
import { unsentCorrections } from '#queries/corrections/unsent_corrections'

/** Tells a company, once for each correction, that what it mended has not been sent yet. */
export async function remindUnsent() {
  for (const { id, cases, caseId, companyId } of await unsentCorrections()) {
    const happening = `correction:${id}:unsent`
    if (await db.from('letters').where('key', 'like', `${happening}:%`).select('id').first()) continue

    await inTransaction(async (trx) => {
      await trx.from(cases).where('id', caseId).increment('version', 1)
      const open = await trx.from('correction_requests').where('id', id).whereNull('answered_at').select('id').first()
      const path = `/companies/${companyId}/${cases}/${caseId}/correction`
      if (open) await postToCompany(trx, companyId, happening, 'correction_unsent', { path })
    })
  }
}
