import type Certification from '#models/certification'
import CertificateRevocation from '#models/certificate_revocation'
import CertificationEvent from '#models/certification_event'
import CertificationParty from '#models/certification_party'
import Notice from '#models/notice'
import { heldFunction } from '#queries/approvals/held_function'
import { proposalsOf } from '#queries/approvals/proposals_of'
import { answersOf } from '#queries/certification_desk/answers_of'
import { agedCertifications } from '#queries/certification_desk/desk_list'
import { nextAct } from '#queries/certification_desk/next_act'
import { panelsOf } from '#queries/certification_desk/panels_of'
import { reviewProgress } from '#queries/certification_desk/review_progress'
import { visitsOf } from '#queries/certification_desk/visits_of'
import { correctionsOf } from '#queries/corrections/corrections_of'
import { clerksToday } from '#queries/office/filter_choices'
import { namesOf } from '#queries/office/names_of'
import { notesOf } from '#queries/office/notes_of'
import { assessmentTargets } from '#rules/certifications/correction_targets'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { placesInWords } from '#services/papers/place_in_words'
import { certificationWorkflow } from '#workflows/certification_workflow'

/** Everything the desk knows of one certification, in a fixed number of queries. */
export async function caseFile(certification: Certification, userId: number) {
  const subject = { type: 'certification', id: certification.id } as const
  const definition = certification.edition.definition as SchemeInForce
  const history = await CertificationEvent.query().where('certificationId', certification.id).orderBy('sequence')
  const proposals = await proposalsOf(subject)
  const panels = await panelsOf(certification.id)
  const isProposed = proposals.rows.some(({ state }) => state === 'open')
  const { held } = await heldFunction({ ...subject, companyId: certification.companyId }, userId)

  return {
    certification,
    definition,
    company: certification.company,
    ...(await answersOf(certification, definition)),
    parties: await CertificationParty.query().where('certificationId', certification.id).whereNull('removedAt').orderBy('id'),
    history,
    places: placesInWords(assessmentTargets(definition, certification.fields ?? [])),
    names: await namesOf([...history.flatMap(({ actorId, deputyForId }) => [actorId, deputyForId]), certification.assigneeId]),
    notes: await notesOf(subject),
    corrections: await correctionsOf('certification', certification.id),
    proposals,
    notices: await Notice.query().where({ certificationId: certification.id }).whereNull('revocationId').orderBy('id'),
    revocations: await CertificateRevocation.query().where('certificationId', certification.id).orderBy('id', 'desc'),
    reviews: await reviewProgress(certification.id),
    panels,
    visits: await visitsOf(certification.id),
    age: await ageOf(certification),
    clerks: await clerksToday('certifications'),
    next: nextAct(certification, panels, isProposed),
    isMine: certification.assigneeId === userId,
    mayWork: held === null || held === 'case_worker',
    held,
    canBeReturned: certificationWorkflow.allows('returnForCorrection', certification.state, 'clerk'),
  }
}

async function ageOf({ state, schemeEditionId, arrivedOn, dueOn, dueDaysLeft }: Certification) {
  const row = { state, scheme_edition_id: schemeEditionId, arrived_on: arrivedOn!, due_on: dueOn, due_days_left: dueDaysLeft }
  return (await agedCertifications([row]))[0]!.age
}
