import db from '@adonisjs/lucid/services/db'
import { isShared, type SharedItem } from '#rules/courses/shared_items'

export interface SharedFacts {
  presentMinutes: number | null
  certificate: { number: string; code: string } | null
  answers: string[]
  reason: string | null
}

/** What participants share of their enrolments, and nothing else. */
export async function sharedFacts(enrolments: { id: number; items: SharedItem[] }[]): Promise<Map<number, SharedFacts>> {
  const ids = enrolments.filter(({ items }) => items.length > 0).map(({ id }) => id)
  const rows = await db.from('enrolments').whereIn('id', ids).select('id', 'present_minutes', 'answers', 'reason')
  const certificates = await db
    .from('course_certificates')
    .whereIn('enrolment_id', ids)
    .where('kind', 'completion')
    .whereNull('superseded_by_id')
    .whereNull('revoked_at')
    .select('enrolment_id', 'number', 'verify_code as code')

  return new Map(
    enrolments.map(({ id, items }) => {
      const row = rows.find((one) => one.id === id)
      const has = (item: SharedItem) => row && isShared({ shared: items }, item)
      return [id, {
        presentMinutes: has('attendance') ? row.present_minutes : null,
        certificate: has('certificate') ? (certificates.find((one) => one.enrolment_id === id) ?? null) : null,
        answers: has('answers') ? Object.values(JSON.parse(row.answers ?? '{}')).map(String) : [],
        reason: has('reason') ? row.reason : null,
      }]
    })
  )
}
