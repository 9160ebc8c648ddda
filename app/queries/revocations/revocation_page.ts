import CertificateRevocationEvent from '#models/certificate_revocation_event'
import type CertificateRevocation from '#models/certificate_revocation'
import AuditTrail from '#models/audit_trail'
import Proposal from '#models/proposal'
import { effectsPage } from '#queries/revocations/effects_page'
import { heldFunction } from '#queries/approvals/held_function'
import { namesOf } from '#queries/office/names_of'
import { firstHearingDay } from '#rules/certifications/hearing'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { now, today } from '#values/clock'
import type { DateTime } from 'luxon'

/** Everything the desk knows of a revocation, in a fixed number of queries. */
export async function revocationPage(revocation: CertificateRevocation, userId: number) {
  const { id, companyId, state, hearingAt } = revocation
  const subject = { type: 'certificate_revocation', id } as const
  const scheme = revocation.certification.edition.definition as SchemeInForce
  const history = await CertificateRevocationEvent.query().where('certificateRevocationId', id).orderBy('sequence')
  const noted = await AuditTrail.query()
    .where({ subjectType: subject.type, subjectId: id })
    .whereIn('action', ['revocation.noticed', 'revocation.postponed'])
    .orderBy('id')
  const proposals = await Proposal.query()
    .where({ subjectType: subject.type, subjectId: id })
    .preload('approvals', (approvals) => approvals.orderBy('position'))
    .orderBy('id', 'desc')
  const { held, isOwnCompany } = await heldFunction({ ...subject, companyId }, userId)
  const isProposed = proposals.some((proposal) => proposal.state === 'open')
  const isOver = state === 'revoked' || state === 'dropped'
  const mayWork = !isOver && !isOwnCompany && (held === null || held === 'case_worker')
  const isHeld = now() >= hearingAt

  return {
    revocation,
    scheme,
    fields: scheme.fields.filter(({ code }) => revocation.fields.includes(code)),
    happenings: happeningsOf(history, noted),
    effects: await effectsPage(revocation),
    proposals,
    names: await namesOf([
      revocation.openedById,
      ...history.map(({ actorId }) => actorId),
      ...noted.map(({ actorId }) => actorId),
      ...proposals.flatMap(({ proposerId, approvals }) => [proposerId, ...approvals.flatMap((one) => [one.approverId, one.deputyForId])]),
    ]),
    isProposed,
    mayWork,
    mayPostpone: mayWork && state === 'noticed',
    mayHear: mayWork && state === 'noticed' && isHeld,
    mayPropose: mayWork && state === 'heard' && !isProposed,
    earliest: firstHearingDay(today(), scheme.hearingDays),
  }
}

interface Happening {
  name: string
  at: DateTime
  text: string
  actorId: number | null
}

/** The steps, and the notices before them, in the order in which they happened. */
function happeningsOf(history: CertificateRevocationEvent[], noted: AuditTrail[]): Happening[] {
  const steps = history.map(({ step, occurredAt, facts, actorId }) => ({ name: step, at: occurredAt, text: facts.reason ?? '', actorId }))
  const notices = noted.map(({ action, occurredAt, changes, actorId }) => ({
    name: action.replace('revocation.', ''),
    at: occurredAt,
    text: [changes.notice, changes.reason].filter(Boolean).join(' · '),
    actorId,
  }))

  return [...notices, ...steps].sort((one, other) => one.at.toMillis() - other.at.toMillis())
}
