import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { postLetter } from '#actions/letters/post_letter'
import type Export from '#models/export'
import { LONG_EXPORT } from '#rules/exports/long_export'

/** Of a long one, for which nobody waits before the page, a letter says that it is ready. */
export async function tellOfExport(trx: TransactionClientContract, { id, askedById }: Export, rows: number) {
  if (rows < LONG_EXPORT) return
  const { email, locale } = await trx.from('users').where('id', askedById).select('email', 'locale').firstOrFail()
  await postLetter(trx, { key: `export-ready/${id}`, to: email, userId: askedById, template: 'export_ready', locale, data: { path: `/office/exports/${id}` } })
}
