import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import type { CaseFilter } from '#queries/office/desk_narrowing'

export const PAGE = 50

type Cases = DatabaseQueryBuilderContract<any>

/** One page of cases: the one due first at the top, those without a due day after all others, each part by its index. */
export async function pageByDueDay<Row>(table: string, casesOf: (limit: number) => Cases, after: CaseFilter['after']) {
  const cameToUndated = after && after.dueOn === null
  const dated: Row[] = cameToUndated
    ? []
    : await casesOf(PAGE + 1)
        .whereNotNull(`${table}.due_on`)
        .if(after, (query) => seek(query, table, after!))
  const undated: Row[] = await casesOf(PAGE + 1 - dated.length)
    .whereNull(`${table}.due_on`)
    .if(cameToUndated, (query) => query.where(`${table}.id`, '>', after!.id))
  const rows = [...dated, ...undated]

  return { rows: rows.slice(0, PAGE), hasMore: rows.length > PAGE }
}

/** Past the last row seen, in the form that an index answers. */
const seek = (query: Cases, table: string, { dueOn, id }: { dueOn: string | null; id: number }) =>
  query.where(`${table}.due_on`, '>=', dueOn!).where((later) => later.where(`${table}.due_on`, '>', dueOn!).orWhere(`${table}.id`, '>', id))
