import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import CourseSession from '#models/course_session'
import Meeting from '#models/meeting'
import SeatLimit from '#models/seat_limit'
import User from '#models/user'
import type Course from '#models/course'
import type KindEdition from '#models/kind_edition'
import type Room from '#models/room'
import type { CourseRow, Run } from '#database/seeders/demo/courses/catalogue/row'
import type { RoomBook } from '#database/seeders/demo/courses/rooms'
import { partOf, timetable, type TimetableEntry } from '#database/seeders/demo/courses/timetable'
import { endOfDay } from '#rules/courses/cancellation'
import type { Allocation, CourseKindDefinition } from '#rules/courses/kind_definition'
import { officeCalendar } from '#values/business_calendar'
import { now } from '#values/clock'
import { addDays, dayOf, TOKYO, type Day } from '#values/day'
import { demoEmail } from '#values/demo'

interface Plan {
  row: CourseRow
  run: Run
  course: Course
  edition: KindEdition
  number: number
  book: RoomBook
  /** around which the sessions lie */
  day: Day
}

/** Days before the first meeting when applications end: a draw and a selection need time afterwards. */
const CLOSES: Record<Allocation, number> = { first_come: 3, lottery: 14, selection: 21 }
const WEEKS_OPEN = 5

/** A session as its day has it: to come, open, running, over. */
export async function openSession(trx: TransactionClientContract, plan: Plan): Promise<CourseSession> {
  const { row, run, course, edition, number, day } = plan
  const { meetings, room } = arranged(plan)
  const definition = edition.definition as CourseKindDefinition
  const startsAt = meetings[0]!.startsAt
  const endsAt = meetings.at(-1)!.endsAt
  const { applyFrom, applyUntil } = applications(run, definition, dayOf(startsAt), day)
  const publishAt = run.shown === undefined ? null : applyFrom.minus({ days: run.shown })
  const capReleasedAt = definition.companyCap ? startsAt.minus({ days: definition.companyCap.releasedDaysBefore }) : null
  const session = await CourseSession.create(
    {
      version: 0,
      courseId: course.id,
      number,
      kindEditionId: edition.id,
      allocation: definition.allocation,
      ...standing(endsAt, publishAt),
      publishAt,
      applyFrom,
      applyUntil,
      startsAt,
      endsAt,
      dayPart: partOf(run),
      place: room?.name ?? row.place ?? null,
      onlineUrl: row.mode === 'onsite' ? null : `https://online.demo.example/${row.code.toLowerCase()}-${number}`,
      seats: run.seats ?? row.seats,
      taken: 0,
      waiting: 0,
      applied: 0,
      companyCap: definition.companyCap?.seats ?? null,
      capReleasedAt,
      isCapReleased: capReleasedAt !== null && capReleasedAt <= now(),
      isWaitlistOpen: definition.waitlist !== null,
      sequence: 0,
      instructorId: run.taught ? (await User.findByOrFail('email', demoEmail('instructor'), { client: trx })).id : null,
    },
    { client: trx }
  )
  await Meeting.createMany(
    meetings.map((meeting, index) => ({ ...meeting, courseSessionId: session.id, position: index + 1, roomId: room?.id ?? null, topic: row.topics?.[index] ?? null })),
    { client: trx }
  )
  await SeatLimit.createMany(
    (row.limits ?? []).map((limit, index) => ({ audienceClass: null, ...limit, courseSessionId: session.id, position: index + 1, taken: 0 })),
    { client: trx }
  )
  return session
}

/** The nearest days on which a room is free; online and elsewhere nobody needs one. */
function arranged({ row, run, book, day }: Plan): { meetings: TimetableEntry[]; room?: Room } {
  if (row.mode === 'online' || row.place) return { meetings: timetable(row, run, day) }
  for (let late = 0; ; late += 1) {
    const meetings = timetable(row, run, day, late)
    const room = book.take(run.seats ?? row.seats, meetings, row.room)
    if (room) return { meetings, room }
  }
}

/** Applications open on an open day at ten and close at the end of a day. */
function applications({ opens, closes, until }: Run, { allocation }: CourseKindDefinition, first: Day, day: Day) {
  const last = until === undefined ? addDays(first, -(closes ?? CLOSES[allocation])) : addDays(day, until)
  const from = officeCalendar.nextOpen(opens === undefined ? addDays(last, -WEEKS_OPEN * 7) : addDays(first, -opens))

  return { applyFrom: DateTime.fromISO(`${from}T10:00`, { zone: TOKYO }).toUTC() as DateTime<true>, applyUntil: endOfDay(last) }
}

function standing(endsAt: DateTime<true>, publishAt: DateTime<true> | null) {
  if (endsAt < now()) return { state: 'finished', finishedAt: endsAt }

  return { state: publishAt && publishAt > now() ? 'draft' : 'published' }
}
