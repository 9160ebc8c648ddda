/** Courses and sessions as the desk opens them, ready to apply for. */
import { adoptKind } from '#actions/courses/adopt_kinds'
import { inTransaction } from '#actions/in_transaction'
import Course from '#models/course'
import CourseKind from '#models/course_kind'
import CourseSession from '#models/course_session'
import Employment from '#models/employment'
import KindEdition from '#models/kind_edition'
import Meeting from '#models/meeting'
import SeatLimit from '#models/seat_limit'
import type Company from '#models/company'
import type User from '#models/user'
import lecture from '#database/rulebooks/courses/lecture'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { courseSearchText } from '#rules/courses/search_text'
import { givenCompany, givenMember, givenPerson } from '#tests/support/people'
import { theClock } from '#values/actor'
import { now } from '#values/clock'
import { yen } from '#values/yen'

let serial = 0

/** A kind like `lecture`, but for what is given; its code is its own unless it is given too. */
export async function givenKind(facts: Partial<CourseKindDefinition> = {}): Promise<KindEdition> {
  const definition: CourseKindDefinition = { ...lecture, code: facts.code ?? `kind-${(serial += 1)}`, ...facts }
  await inTransaction((trx) => adoptKind(trx, definition, theClock))
  const kind = await CourseKind.findByOrFail('code', definition.code)

  return KindEdition.findOrFail(kind.currentEditionId!)
}

export interface GivenSession {
  /** facts of the kind that differ from a lecture */
  kind?: Partial<CourseKindDefinition>
  course?: Partial<Course>
  session?: Partial<CourseSession>
  limits?: Partial<SeatLimit>[]
  /** hours of each meeting, a day apart, the first `inDays` days from now */
  meetings?: number[]
  inDays?: number
}

/** A published session of thirty seats in three weeks that takes applications now, until three days before. */
export async function givenSession({ kind = {}, course = {}, session = {}, limits = [], meetings = [3], inDays = 21 }: GivenSession = {}): Promise<CourseSession> {
  const edition = await givenKind(kind)
  const definition = edition.definition as CourseKindDefinition
  const first = now().plus({ days: inDays }).startOf('hour')
  const minutes = meetings.reduce((sum, hours) => sum + hours * 60, 0)
  const title = course.title ?? `はじめてのA.I.活用講座 ${(serial += 1)}`
  const told = { code: `T-${(serial += 1)}`, title, summary: '生成A.I.でできること・できないこと', ...course }
  const taught = await Course.create({
    version: 0,
    courseKindId: edition.courseKindId,
    field: 'ai',
    level: 'introductory',
    language: 'ja',
    mode: 'onsite',
    netMinutes: minutes,
    fullFee: yen(0),
    fee: yen(0),
    isSample: false,
    state: 'published',
    edition: 1,
    searchText: courseSearchText(told),
    ...told,
  } as Partial<Course>)
  const opened = await CourseSession.create({
    version: 0,
    courseId: taught.id,
    number: 1,
    kindEditionId: edition.id,
    allocation: definition.allocation,
    state: 'published',
    applyFrom: now().minus({ days: 1 }),
    applyUntil: first.minus({ days: 3 }),
    startsAt: first,
    endsAt: first.plus({ days: meetings.length - 1, hours: meetings.at(-1)! }),
    dayPart: 'daytime',
    place: '産業振興センター 研修室1',
    seats: 30,
    taken: 0,
    waiting: 0,
    applied: 0,
    companyCap: definition.companyCap?.seats ?? null,
    capReleasedAt: definition.companyCap ? first.minus({ days: definition.companyCap.releasedDaysBefore }) : null,
    isCapReleased: false,
    isWaitlistOpen: true,
    sequence: 0,
    ...session,
  } as Partial<CourseSession>)
  for (const [index, hours] of meetings.entries()) {
    const startsAt = first.plus({ days: index })
    await Meeting.create({ courseSessionId: opened.id, position: index + 1, startsAt, endsAt: startsAt.plus({ hours }), breakMinutes: 0 } as Partial<Meeting>)
  }
  for (const [index, limit] of limits.entries()) {
    await SeatLimit.create({ courseSessionId: opened.id, position: index + 1, kind: 'equipment', label: '機材', seats: 10, taken: 0, ...limit } as Partial<SeatLimit>)
  }
  return opened
}

/** A person employed by a company of the ward, confirmed. */
export async function givenEmployee(company?: Company, person?: User): Promise<{ user: User; company: Company }> {
  const employer = company ?? (await givenCompany())
  const user = await givenMember(employer, 'employee', person ?? (await givenPerson()))
  await Employment.create({
    userId: user.id,
    companyId: employer.id,
    corporateNumber: employer.corporateNumber,
    companyName: employer.name,
    declaredAt: now(),
    confirmedAt: now(),
  } as Partial<Employment>)

  return { user, company: employer }
}
