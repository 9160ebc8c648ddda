import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { recordAudit } from '#actions/office/record_audit'
import Export from '#models/export'
import type { ExportFormat } from '#services/exports/endings'
import { enqueue } from '#services/queue'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

export interface AskedExport {
  kind: string
  desk: string
  format: ExportFormat
  /** what its kind reads; `locale` is that of its words */
  parameters: { locale: string } & Record<string, unknown>
}

/** Leaves an order for the worker, which writes the file after the commit; who asked for what stands in the trail. */
export async function askExport(trx: TransactionClientContract, { kind, desk, format, parameters }: AskedExport, actor: Actor): Promise<Export> {
  const order = { kind, desk, format, parameters: { replaced: 0, ...parameters }, askedById: actor.id!, askedAt: now() }
  const asked = await Export.create(order, { client: trx })
  const { locale, ...wanted } = parameters
  await recordAudit(trx, { actor, action: 'export.asked', subject: { type: 'export', id: asked.id }, changes: { kind, format, ...wanted } })
  await enqueue(trx, 'write_export', { exportId: asked.id })

  return asked
}
