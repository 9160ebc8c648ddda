import type { I18n } from '@adonisjs/i18n'
import CertificateDocument from '#models/certificate_document'
import type Certification from '#models/certification'
import CertificationAnswer from '#models/certification_answer'
import CertificationEvent from '#models/certification_event'
import Notice from '#models/notice'
import User from '#models/user'
import { openCorrectionOf } from '#queries/corrections/open_correction_of'
import { standingFiles } from '#queries/forms/standing_files'
import { ASSESSMENT } from '#rules/certifications/assessment_document'
import { companysAct } from '#rules/certifications/companys_act'
import { companyTrack, type Station } from '#rules/certifications/company_track'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { certificationHeadline } from '#services/forms/certification_headline'
import { certificationTimeline } from '#services/forms/certification_timeline'
import { dayOf, type Day } from '#values/day'
import { certificationWorkflow, type CertificationStep } from '#workflows/certification_workflow'

/** A certification as its company sees it: who has the ball, until when, what to do, and everything that was written. */
export async function certificationCase(certification: Certification, i18n: I18n) {
  const { id, companyId, state } = certification
  const scheme = certification.edition.definition as SchemeInForce
  const events = await CertificationEvent.query().where('certificationId', id).orderBy('sequence')
  const people = await User.query().whereIn('id', [...new Set(events.flatMap(({ actorId }) => actorId ?? []))])
  const names = Object.fromEntries(people.map((person) => [person.id, person.name]))
  const correction = state === 'returned' ? await openCorrectionOf({ type: 'certification', id }) : null

  return {
    certification,
    scheme,
    home: `/companies/${companyId}/certifications/${id}`,
    headline: certificationHeadline(certification, { correction, events }, i18n),
    act: companysAct(state),
    track: companyTrack(state, daysOf(certification, events)),
    answers: await CertificationAnswer.query().where('certificationId', id).orderBy('id'),
    itemOf: Object.fromEntries(scheme.items.map((item) => [item.code, item])),
    files: await standingFiles({ certificationId: id }, ASSESSMENT),
    papers: await CertificateDocument.query().where('certificationId', id).whereNull('supersededById').orderBy('id'),
    hasVoice: scheme.voice !== null && certification.isOpen,
    notices: await Notice.query().where('certificationId', id).orderBy('id', 'desc'),
    timeline: certificationTimeline({ events, names }, i18n),
    mayWithdraw: certificationWorkflow.allows('withdraw', state, 'applicant'),
  }
}

/** The last day on which each station was passed. */
function daysOf({ arrivedOn }: Certification, events: CertificationEvent[]): Partial<Record<Station, Day | null>> {
  const lastOf = (...steps: CertificationStep[]) => {
    const event = events.findLast(({ step }) => (steps as string[]).includes(step))
    return event ? dayOf(event.occurredAt) : null
  }

  return {
    apply: arrivedOn,
    check: lastOf('passGates'),
    review: lastOf('concludeReview'),
    panel: lastOf('recommend'),
    result: lastOf('certify', 'decline'),
  }
}
