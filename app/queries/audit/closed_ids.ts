import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import type { Closed } from '#queries/audit/closed'

type Ids = DatabaseQueryBuilderContract<any>

/** What does not exist for a reader, as ids of each kind of row that tells of it. */
export function closedIds(client: QueryClientContract, { accounts, companies, certifications }: Closed) {
  const claims = () => client.from('claims').whereIn('company_id', companies).select('id')
  const enrolments = () => client.from('enrolments').whereIn('user_id', accounts).orWhereIn('company_id', companies).select('id')
  const of = (table: string, column: string, ids: number[] | Ids): Ids => client.from(table).whereIn(column, ids as number[]).select('id')

  return {
    claim: claims(),
    hire: of('hires', 'claim_id', claims()),
    enrolment: enrolments(),
    certification: of('certifications', 'id', certifications),
    certificate: of('certificates', 'certification_id', certifications),
    company: of('companies', 'id', companies),
  } satisfies Record<string, Ids>
}
