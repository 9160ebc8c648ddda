import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** All accounts that are known to be one person's: four eyes count people, not accounts. */
export async function accountsOfPerson(trx: TransactionClientContract, userId: number): Promise<number[]> {
  const account = await trx.from('users').where('id', userId).select('merged_into_id').first()
  const kept = account?.merged_into_id ?? userId
  const others = await trx.from('users').where('merged_into_id', kept).select('id')

  return [kept, ...others.map(({ id }) => id)]
}
