import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** All accounts that are known to be one person's: four eyes count people, not accounts. */
export async function accountsOfPerson(client: QueryClientContract, userId: number): Promise<number[]> {
  const account = await client.from('users').where('id', userId).select('merged_into_id').first()
  const kept = account?.merged_into_id ?? userId
  const others = await client.from('users').where('merged_into_id', kept).select('id')

  return [kept, ...others.map(({ id }) => id)]
}
