import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** The account a person signs in with, and those that were merged into it. */
export const ownAccounts = (client: QueryClientContract, userId: number) =>
  client.from('users').where('id', userId).orWhere('merged_into_id', userId).select('id')
