import type { DateTime } from 'luxon'
import { takeHeldSeat } from '#actions/courses/accept_seat'
import { leave, onEnrolment } from '#actions/courses/leave'
import type { LockedSession } from '#actions/courses/locked_session'
import { postToParticipant } from '#actions/courses/post_to_participant'
import type Enrolment from '#models/enrolment'
import GuardianConsent from '#models/guardian_consent'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'
import { hashOfToken } from '#values/secret_token'

/** The link of the letter, or the paper that the desk holds in its hands. */
export type Word = string | { enrolmentId: number; paper: { name: string }; actor: Actor }

interface Consent {
  photoAllowed: boolean
  receivedAt?: DateTime
}

/**
 * 保護者の同意. A seat that waited for it is confirmed; before a draw it is only kept. Said twice, it is said once.
 * @throws RuleViolation `consent_closed`
 */
export const recordConsent = (word: Word, { photoAllowed, receivedAt = now() }: Consent): Promise<Enrolment> =>
  onWord(word, async (locked, enrolment, asked) => {
    if (asked.refusedAt || !enrolment.isLive) throw new RuleViolation('consent_closed')
    if (asked.consentedAt) return enrolment
    await asked.merge({ consentedAt: now(), photoAllowed, recordedById: typeof word === 'string' ? null : word.actor.id }).save()

    return enrolment.state === 'offered' ? takeHeldSeat(locked, enrolment, actorOf(word, enrolment), receivedAt) : enrolment
  })

/**
 * A guardian says no: the seat goes to the next.
 * @throws RuleViolation `consent_closed`
 */
export const refuseConsent = (word: Word): Promise<Enrolment> =>
  onWord(word, async (locked, enrolment, asked) => {
    if (asked.consentedAt || !enrolment.isLive) throw new RuleViolation('consent_closed')
    await asked.merge({ refusedAt: now(), recordedById: typeof word === 'string' ? null : word.actor.id }).save()
    const row = await leave(locked, enrolment.id, 'cancel', { id: enrolment.userId, as: 'participant' }, { facts: { reason: null, isLate: false } })
    await postToParticipant(locked.trx, locked.session, row, 'enrolment_cancelled')

    return row
  })

async function onWord(word: Word, work: (locked: LockedSession, enrolment: Enrolment, asked: GuardianConsent) => Promise<Enrolment>) {
  const enrolmentId = typeof word === 'string' ? await enrolmentOf(word) : word.enrolmentId

  return onEnrolment(enrolmentId, async (locked, enrolment) => {
    if (locked.kind.guardianUnder === null) throw new RuleViolation('consent_closed')
    return work(locked, enrolment, await consentOf(locked, enrolment, word))
  })
}

async function enrolmentOf(token: string): Promise<number> {
  const asked = await GuardianConsent.query().where('tokenHash', hashOfToken(token)).first()
  if (!asked) throw new RuleViolation('consent_closed')

  return asked.enrolmentId
}

/** Only the last request stands; a paper may come without any. */
async function consentOf({ trx }: LockedSession, { id }: Enrolment, word: Word): Promise<GuardianConsent> {
  const last = await GuardianConsent.query({ client: trx }).where('enrolmentId', id).orderBy('id', 'desc').first()
  if (typeof word === 'string') {
    if (last?.tokenHash !== hashOfToken(word)) throw new RuleViolation('consent_closed')
    return last
  }
  if (last && !last.consentedAt && !last.refusedAt) return last.merge({ name: word.paper.name, source: 'paper' })

  return new GuardianConsent().useTransaction(trx).merge({ enrolmentId: id, name: word.paper.name, source: 'paper', askedAt: now() })
}

/** Consent takes the seat for the young person; on paper, the desk does. */
const actorOf = (word: Word, { userId }: Enrolment): Actor => (typeof word === 'string' ? { id: userId, as: 'participant' } : word.actor)
