import db from '@adonisjs/lucid/services/db'
import Certification from '#models/certification'
import type Proposal from '#models/proposal'
import type StaffPost from '#models/staff_post'
import { certificationOf } from '#queries/approvals/desk_proposal'
import { heldFunction } from '#queries/approvals/held_function'
import { proposalsOf } from '#queries/approvals/proposals_of'
import { turnOf } from '#queries/approvals/turn_of'
import { answersOf } from '#queries/certification_desk/answers_of'
import { panelsOf, votesOf } from '#queries/certification_desk/panels_of'
import { previewOf } from '#queries/certification_desk/preview_of'
import { visitsOf } from '#queries/certification_desk/visits_of'
import { gatesOf } from '#queries/certifications/gates_of'
import { notesOf } from '#queries/office/notes_of'
import type { FieldVerdicts } from '#rules/certifications/certified_fields'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import type { SubjectType } from '#workflows/binding_acts'

/** What a section chief reads to decide in a minute: field by field what the panel says and the points, the doubts, the notice, whose turn it is. */
export async function proposalPage(proposal: Proposal, userId: number, posts: StaffPost[]) {
  const certification = await Certification.query()
    .where('id', (await certificationOf(proposal))!)
    .preload('company')
    .preload('scheme')
    .preload('edition')
    .firstOrFail()
  const scheme = certification.edition.definition as SchemeInForce
  const subject = { type: proposal.subjectType as SubjectType, id: proposal.subjectId }
  const { rows, names } = await proposalsOf(subject)
  const held = await heldFunction({ ...subject, companyId: certification.companyId }, userId)
  const gates = await gatesOf(certification, db.connection())

  return {
    proposal: rows.find(({ id }) => id === proposal.id)!,
    earlier: rows.filter(({ id }) => id < proposal.id),
    names,
    certification,
    content: proposal.payload,
    fields: await fieldsOf(certification, scheme, proposal),
    panels: await panelsOf(certification.id),
    visits: await visitsOf(certification.id),
    doubts: gates.filter(({ result, note }) => result !== 'passed' || note),
    notes: await notesOf({ type: 'certification', id: certification.id }),
    preview: proposal.state === 'open' ? await previewOf(certification, proposal, scheme, db.connection()) : null,
    ...turnOf(proposal, held, userId, posts),
  }
}

/** Each field applied for: points, what the panel recommends and how it voted, what is proposed. */
async function fieldsOf(certification: Certification, scheme: SchemeInForce, { payload }: Proposal) {
  const { fields } = await answersOf(certification, scheme)
  const votes = await votesOf(certification.id)
  const proposed = ((payload as { fields?: FieldVerdicts }).fields ?? {}) as FieldVerdicts
  const recommended = (certification.recommendation ?? {}) as FieldVerdicts

  return fields.map(({ field, own, accepted }) => ({
    field,
    own,
    accepted,
    recommended: recommended[field.code] ?? null,
    votes: Object.entries(votes[field.code] ?? {}).map(([vote, count]) => ({ vote, count })),
    proposed: proposed[field.code] ?? null,
  }))
}
