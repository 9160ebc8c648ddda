import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { askGuardian } from '#actions/courses/ask_guardian'
import { judgeApplication, type Judgement } from '#actions/courses/judge_application'
import { inSession, type LockedSession } from '#actions/courses/locked_session'
import { openEnrolment } from '#actions/courses/open_enrolment'
import { postToParticipant } from '#actions/courses/post_to_participant'
import { seatOrWait } from '#actions/courses/seat_or_wait'
import type Enrolment from '#models/enrolment'
import EnrolmentGroup from '#models/enrolment_group'
import { confirmedEmployers } from '#queries/courses/applicant_facts'
import type { Party } from '#rules/courses/kind_definition'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

export interface Application {
  party?: Party
  /** the participant, or who applies for the company; the actor, unless the desk enters it */
  userId?: number
  /** the company that applies itself, or the confirmed employer the person names */
  companyId?: number
  seats?: number
  answers?: Record<string, string>
  payer?: 'person' | 'company'
  contactEmail?: string
  photoAllowed?: boolean
  /** what the participant lets the company see */
  shared?: string[]
  /** colleagues who come in together with the applicant or not at all */
  groupWith?: number[]
  guardian?: { name: string; email?: string }
  /** when the request came in: who was in time is not shut out by waiting in line; now, unless given */
  receivedAt?: DateTime
}

/**
 * 受講申込. First come: a seat, else a place in the waiting list. Lottery, selection and kinds that a desk looks at first:
 * the application stays as it is until then. Applying again after a cancellation reopens the same row.
 * @throws RuleViolation those of `judgeApplication`, and `session_full`, `limit_full`, `guardian_unnamed`, `guardian_is_oneself`, `group_too_large`,
 * `not_colleagues`, `payer_not_admitted`
 * @param trx a transaction that has locked the session already
 */
export function applyForSeat(sessionId: number, application: Application, actor: Actor, trx?: TransactionClientContract): Promise<Enrolment> {
  const { groupWith = [], userId = actor.id! } = application
  const people = [...new Set([userId, ...groupWith])]

  return inSession(sessionId, async (locked) => {
    const { session, kind } = locked
    assertPayer(locked, application, actor)
    const first = await enter(locked, { ...application, userId }, actor)
    const group = groupWith.length > 0 ? await formGroup(locked, { first, people, receivedAt: application.receivedAt }, actor) : []
    const entries = [first, ...group]

    if (kind.needsApproval || session.allocation !== 'first_come') {
      for (const entry of entries) await postToParticipant(locked.trx, session, entry, 'application_received')
      return first
    }
    return (await seatOrWait(locked, entries, actor))[0]!
  }, { people, trx })
}

async function enter(locked: LockedSession, application: Application, actor: Actor, arrival = 0): Promise<Enrolment> {
  const { trx, session } = locked
  const { party = locked.kind.party, companyId = null, seats = 1, guardian, receivedAt } = application
  const userId = application.userId!
  const judgement = await judgeApplication(trx, session, { party, userId, companyId, seats, receivedAt })
  if (judgement.needsGuardian && !guardian) throw new RuleViolation('guardian_unnamed')
  const row = await openEnrolment(trx, session, { ...judgement, party, userId, seats, arrival, details: detailsOf(application, judgement) }, actor)
  if (judgement.needsGuardian) await askGuardian(trx, session, row, guardian!)

  return row
}

const detailsOf = ({ answers, payer, contactEmail, photoAllowed, shared }: Application, { companyId }: Judgement) => ({
  answers: answers ?? null,
  payer: payer === 'company' && companyId === null ? 'person' : (payer ?? null),
  contactEmail: contactEmail ?? null,
  photoAllowed: photoAllowed ?? null,
  shared: shared ?? null,
})

/** A company pays what it nominated or applied for itself; nobody binds it by an application of their own. */
function assertPayer({ kind }: LockedSession, { payer }: Application, { as }: Actor) {
  if (payer && kind.fee && !kind.fee.payers.includes(payer)) throw new RuleViolation('payer_not_admitted')
  if (payer === 'company' && as === 'participant') throw new RuleViolation('payer_not_admitted')
}

interface Together {
  first: Enrolment
  people: number[]
  receivedAt?: DateTime
}

/** The applicant's colleagues, entered in one group with the applicant. */
async function formGroup(locked: LockedSession, { first, people, receivedAt }: Together, actor: Actor): Promise<Enrolment[]> {
  const { trx, session, kind } = locked
  if (kind.groupAtMost === null || people.length > kind.groupAtMost) throw new RuleViolation('group_too_large', { most: kind.groupAtMost ?? 1 })
  const { companyId } = first
  const others = people.filter((id) => id !== first.userId)
  if (companyId === null || !(await areColleagues(trx, others, companyId))) throw new RuleViolation('not_colleagues')

  const group = await EnrolmentGroup.create({ courseSessionId: session.id, companyId, size: people.length, formedById: actor.id! }, { client: trx })
  const entries: Enrolment[] = []
  for (const [index, userId] of others.entries()) entries.push(await enter(locked, { userId, companyId, receivedAt }, actor, index + 1))
  for (const entry of [first, ...entries]) await entry.merge({ groupId: group.id }).save()

  return entries
}

async function areColleagues(trx: TransactionClientContract, people: number[], companyId: number) {
  for (const id of people) {
    const employers = await confirmedEmployers(trx, id)
    if (!employers.some((company) => company.id === companyId)) return false
  }
  return true
}
