import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import type { DeskFilter } from '#queries/office/desk_list'
import { folded, searchWords } from '#values/search_text'

/** What the filters of the address leave. */
export function narrow(query: DatabaseQueryBuilderContract, { q, state, programme, assignee, year }: DeskFilter, userId: number) {
  for (const word of searchWords(q ?? '', folded)) query.where('claims.search_text', 'like', `%${word}%`)
  if (state) query.where('claims.state', state)
  if (programme) query.where('claims.programme_id', programme)
  if (year) query.where('claims.fiscal_year', year)
  if (assignee === 'nobody') query.whereNull('claims.assignee_id')
  else if (assignee) query.where('claims.assignee_id', assignee === 'me' ? userId : assignee)
}

/** Past the last row seen, in the form that an index answers. */
export const seek = (query: DatabaseQueryBuilderContract, { dueOn, id }: { dueOn: string | null; id: number }) =>
  query.where('claims.due_on', '>=', dueOn!).where((later) => later.where('claims.due_on', '>', dueOn!).orWhere('claims.id', '>', id))
