import { DateTime } from 'luxon'
import { applyForSeat, type Application } from '#actions/courses/apply_for_seat'
import { approveApplication } from '#actions/courses/approve_application'
import { cancelEnrolment } from '#actions/courses/cancel_enrolment'
import { recordConsent } from '#actions/courses/consent_of_guardian'
import Enrolment from '#models/enrolment'
import GuardianConsent from '#models/guardian_consent'
import { answersTo } from '#database/seeders/demo/courses/story/answers'
import type { Applicant, Circle, Learners } from '#database/seeders/demo/courses/story/learners'
import { kindOf, type Staged } from '#database/seeders/demo/courses/story/staged'
import { unlessRefused } from '#database/seeders/demo/courses/story/unless_refused'
import type { Story } from '#database/seeders/demo/story/play'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { now } from '#values/clock'

/** Somebody who cannot come, because of another course or the seats of the company, is replaced by the next. */
const TRIES = 8
/** The demo accounts that come last do so when everybody else has, so many minutes before the present. */
const LAST_MINUTES = 150

/** One after the other over the time in which one may apply, then the demo accounts that come last. */
export async function* applications(staged: Staged): Story {
  const { session, turnout, learners, present } = staged
  const kind = kindOf(session)
  const { first = [], last = [], leave = 0 } = turnout
  const until = DateTime.min(session.applyUntil, present.minus({ hours: 3 }))
  const from = turnout.after ? until.minus({ days: 3 }) : session.applyFrom
  if (until <= from) return
  const step = until.diff(from).toMillis() / (turnout.applicants + 1)
  const circle = turnout.after ? learners.employees : circleFor(kind, learners)
  for (let index = 0; index < turnout.applicants; index += 1) {
    yield from.plus({ milliseconds: step * (index + 0.5) }).startOf('second')
    const named = first[index]
    const entered = named ? await applied(staged, learners.demo.get(named)!, index) : await someone(staged, turnout.after ? await completedCircle(staged, circle) : circle, index)
    if (entered && kind.needsApproval && (index % 4 !== 3 || session.startsAt < present)) {
      yield now().plus({ minutes: 20 })
      await approveApplication(entered.id, staged.clerks[0])
    }
    if (entered && kind.guardianUnder) await consentOnPaper(entered, staged)
  }
  for (const [index, name] of last.entries()) {
    yield present.minus({ minutes: LAST_MINUTES - index })
    await applied(staged, learners.demo.get(name)!, turnout.applicants + index)
  }
  if (leave > 0) {
    yield present.minus({ minutes: 90 })
    const seated = await Enrolment.query().where({ courseSessionId: session.id, state: 'confirmed' }).orderBy('id').limit(leave)
    for (const { id, userId } of seated) await cancelEnrolment(id, { id: userId, as: 'participant' }, '出張と重なったため')
  }
}

function circleFor({ party, audience }: CourseKindDefinition, { companies, young, employees }: Learners): Circle<Applicant> {
  if (party === 'company') return companies
  return audience.age ? young : employees
}

async function completedCircle({ turnout }: Staged, circle: Circle<Applicant>): Promise<Circle<Applicant>> {
  const [code, number] = turnout.after!.split('/')
  const done = await Enrolment.query()
    .where('state', 'completed')
    .whereHas('session', (session) => void session.where('number', number!).whereHas('course', (course) => void course.where('code', code!)))
  const among = new Set(done.map(({ userId }) => userId))
  const found: Applicant[] = []
  for (let turn = 0; turn < 400 && found.length < among.size; turn += 1) {
    const one = circle.next()
    if (among.has(one.actor.id) && !found.includes(one)) found.push(one)
  }
  return { next: () => found.shift() ?? circle.next() } as Circle<Applicant>
}

async function someone(staged: Staged, circle: Circle<Applicant>, index: number): Promise<Enrolment | null> {
  for (let turn = 0; turn < TRIES; turn += 1) {
    const entered = await applied(staged, circle.next(), index)
    if (entered) return entered
  }
  return null
}

async function applied({ session }: Staged, { actor, application }: Applicant, index: number): Promise<Enrolment | null> {
  const kind = kindOf(session)
  const seats = kind.ticketsPerCompany ? 1 + ((index * 3) % kind.ticketsPerCompany) : 1
  const asked: Application = {
    ...application,
    party: kind.party,
    seats,
    answers: answersTo(kind.questions, index),
    ...(kind.fee ? { payer: kind.party === 'company' ? 'company' : 'person' } : {}),
    ...(kind.privacy === 'protected' ? { companyId: undefined, contactEmail: `private-${actor.id}@people.example` } : {}),
  }
  return unlessRefused(() => applyForSeat(session.id, asked, actor))
}

/** A paper brought to the desk; the demo pupil's guardian has still to answer the mail. */
async function consentOnPaper({ id, userId }: Enrolment, { learners, clerks }: Staged) {
  const isDemo = [...learners.demo.values()].some(({ actor }) => actor.id === userId)
  if (!isDemo && (await isAsked(id))) await recordConsent({ enrolmentId: id, paper: { name: '保護者' }, actor: clerks[1] }, { photoAllowed: true })
}

const isAsked = async (enrolmentId: number) => (await GuardianConsent.query().where({ enrolmentId }).first()) !== null
