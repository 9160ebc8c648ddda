import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { inSnapshot } from '#queries/indicators/snapshot'
import { agedBy, type Age } from '#queries/office/processing_age'
import { now } from '#values/clock'
import type { CertificationState } from '#workflows/certification_workflow'

export interface OpenCertification {
  id: number
  state: CertificationState
  assigneeId: number | null
  assignee: string | null
  arrived_on: string
  due_on: string | null
  due_days_left: number | null
  scheme_edition_id: number
  age: Age | null
}

/** Every certification that is sent and not at its end; a case closed to the reader does not exist here either. */
export const certificationsDashboard = (closed: ReadonlySet<number>) =>
  inSnapshot(async (client) => {
    const rows: Omit<OpenCertification, 'age'>[] = await client
      .from('certifications')
      .leftJoin('users', 'users.id', 'certifications.assignee_id')
      .where('certifications.is_open', true)
      .whereNot('certifications.state', 'draft')
      .whereNotIn('certifications.id', [...closed])
      .orderBy('certifications.id')
      .select('certifications.id', 'certifications.state', 'certifications.assignee_id as assigneeId', 'users.name as assignee')
      .select('certifications.arrived_on', 'certifications.due_on', 'certifications.due_days_left', 'certifications.scheme_edition_id')
    const standards = await standardDays(client)

    return { at: now(), open: agedBy(rows, ({ scheme_edition_id: edition }) => standards.get(edition) ?? null) as OpenCertification[] }
  })

async function standardDays(client: QueryClientContract): Promise<Map<number, number>> {
  const rows = await client.from('scheme_editions').select('id', client.raw("json_extract(definition, '$.standardDays') as days"))
  return new Map(rows.map(({ id, days }) => [id, Number(days)]))
}
