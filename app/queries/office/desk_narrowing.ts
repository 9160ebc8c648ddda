import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { folded, searchWords } from '#values/search_text'

/** What an address of a desk's list says of any kind of case; the same address shows the same list to everyone. */
export interface CaseFilter {
  q?: string | null
  state?: string | null
  assignee?: 'me' | 'nobody' | number | null
  year?: number | null
  /** cursor: the due day (`-` for none) and id of the last row seen */
  after?: { dueOn: string | null; id: number } | null
}

/** What the filters of the address leave. */
export function narrow(query: DatabaseQueryBuilderContract, table: string, { q, state, assignee, year }: CaseFilter, userId: number) {
  for (const word of searchWords(q ?? '', folded)) query.where(`${table}.search_text`, 'like', `%${word}%`)
  if (state) query.where(`${table}.state`, state)
  if (year) query.where(`${table}.fiscal_year`, year)
  if (assignee === 'nobody') query.whereNull(`${table}.assignee_id`)
  else if (assignee) query.where(`${table}.assignee_id`, assignee === 'me' ? userId : assignee)
}
