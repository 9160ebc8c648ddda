import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Next serial of a fiscal year and sign, without gaps: the counter is locked until the transaction ends. */
export async function drawSerial(trx: TransactionClientContract, fiscalYear: number, sign: string): Promise<number> {
  const counter = { fiscal_year: fiscalYear, sign }
  await trx
    .knexQuery()
    .from('number_counters')
    .insert({ ...counter, last: 0 })
    .onConflict(['fiscal_year', 'sign'])
    .ignore()
  await trx.from('number_counters').where(counter).increment('last', 1)
  const { last } = await trx.from('number_counters').where(counter).select('last').firstOrFail()

  return Number(last)
}
