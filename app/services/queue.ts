/** The queue as the transactions see it: what is to be done after the commit is written with what it follows. */
import { randomUUID } from 'node:crypto'
import { knex } from '@boringnode/queue/drivers/knex_adapter'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface Errands {
  deliver_letter: { key: string }
  render_notice: { noticeId: number }
  write_export: { exportId: number }
  render_certificate: { certificateId: number }
  render_company_certificate: { documentId: number }
}

/** Leaves an errand for the worker, in the transaction it follows from: no commit, no errand. */
export const enqueue = <Name extends keyof Errands>(trx: TransactionClientContract, name: Name, payload: Errands[Name]) =>
  knex(trx.knexClient)().pushOn('default', { id: randomUUID(), name, payload, attempts: 0, createdAt: Date.now() })
