/** The auditor's pages over the town that the other areas built. */
import db from '@adonisjs/lucid/services/db'
import { disclose } from '#actions/audit/disclose'
import { writeAnchor } from '#actions/audit/write_anchor'
import { givenStaff } from '#tests/support/people'
import type { Role } from '#tests/support/town_of_pages'
import { AUDITED_KINDS, type AuditedKind } from '#workflows/audited_cases'

export async function pagesOfAudit(): Promise<Role[]> {
  const person = await givenStaff('audit', 'auditor')
  const actor = { id: person.id, as: 'auditor', post: 'auditor' } as const
  const cases = await Promise.all(AUDITED_KINDS.map(async (kind) => ({ kind, id: await lastOf(kind) })))
  const [shown] = await db.from('enrolments').orderBy('id').limit(1)
  await disclose({ type: 'enrolment', id: shown.id }, '定期監査のため', actor)
  await writeAnchor()
  const lines = await db
    .from('audit_trail')
    .whereIn('action', ['personal_data.disclosed', 'line.adjusted', 'programme_terms.adopted', 'company.changed', 'learner.changed'])
    .select('id')
    .limit(5)

  return [
    { name: 'anyone who keeps anchors', person: null, pages: { 'anchors.index': ['/anchors', '/anchors?before=1'] } },
    {
      name: 'auditor',
      person,
      pages: {
        'audit.cases.index': ['', '?q=nothing', '?kind=enrolment', '?state=claim:granted'].map((query) => `/office/audit${query}`),
        'audit.cases.show': [...cases, { kind: 'enrolment', id: shown.id }].map(({ kind, id }) => `/office/audit/cases/${kind}/${id}`),
        'audit.anchors.index': ['/office/audit/anchors'],
        'audit.trail.index': ['', '?readings=1', '?person=0&action=nothing'].map((query) => `/office/audit/trail${query}`),
        'audit.trail.show': lines.map(({ id }) => `/office/audit/trail/${id}`),
      },
    },
  ]
}

/** The one that most has happened to. */
async function lastOf(kind: AuditedKind): Promise<number> {
  const subject = `${kind}_id`
  const [most] = await db
    .from(`${kind}_events`)
    .groupBy(subject)
    .orderBy('lines', 'desc')
    .limit(1)
    .select(`${subject} as id`)
    .count('* as lines')
  return most.id
}
