import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import type { Closed } from '#queries/audit/closed'
import { jsonValue } from '#queries/json_value'
import { AUDITED_CASES } from '#workflows/audited_cases'

type Ids = DatabaseQueryBuilderContract<any>

/** What does not exist for a reader, as ids of each kind of row that tells of it. */
export function closedIds(client: QueryClientContract, { accounts, companies, certifications }: Closed) {
  const of = (table: string, column: string, ids: number[] | Ids): Ids => client.from(table).whereIn(column, ids as number[]).select('id')
  const ofParties = (table: string): Ids =>
    client
      .from(table)
      .where((one) => one.whereIn('user_id', accounts).orWhereIn('company_id', companies))
      .select('id')
  const cases = () => ({
    claim: of('claims', 'company_id', companies),
    enrolment: ofParties('enrolments'),
    certification: of('certifications', 'id', certifications),
    certificate_revocation: of('certificate_revocations', 'certification_id', certifications),
  })

  return {
    ...cases(),
    hire: of('hires', 'claim_id', cases().claim),
    certificate: of('certificates', 'certification_id', certifications),
    change_report: of('change_reports', 'certification_id', certifications),
    review_assignment: of('review_assignments', 'certification_id', certifications),
    course_certificate: of('course_certificates', 'enrolment_id', cases().enrolment),
    course_charge: of('course_charges', 'enrolment_id', cases().enrolment),
    nomination_batch: of('nomination_batches', 'company_id', companies),
    employment: ofParties('employments'),
    affiliation: ofParties('affiliations'),
    company: of('companies', 'id', companies),
    user: of('users', 'id', accounts),
    export: exportsOf(client, cases()),
  }
}

/** Cases that were taken out whole: their orders name them. */
function exportsOf(client: QueryClientContract, cases: Partial<Record<keyof typeof AUDITED_CASES, Ids>>): Ids {
  const subject = (name: string) => jsonValue(client, 'exports.parameters', `subject.${name}`)

  return client
    .from('exports')
    .where('kind', 'case')
    .where((closed) => {
      for (const [kind, ids] of Object.entries(cases)) {
        const { table } = AUDITED_CASES[kind as keyof typeof AUDITED_CASES]
        closed.orWhere((one) => one.whereRaw(`${subject('kind')} = ?`, [kind]).whereExists(ids.whereRaw(`${table}.id = ${subject('id')}`)))
      }
    })
    .select('id')
}
