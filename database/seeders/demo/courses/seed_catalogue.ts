/** The invented catalogue of the demonstration, its sessions spread around today. */
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { writeEdition } from '#actions/courses/write_edition'
import { inTransaction } from '#actions/in_transaction'
import { storedInstant } from '#models/columns'
import Course from '#models/course'
import CourseKind from '#models/course_kind'
import CourseSession from '#models/course_session'
import KindEdition from '#models/kind_edition'
import Meeting from '#models/meeting'
import { catalogue } from '#database/seeders/demo/courses/catalogue/index'
import { isAhead } from '#database/seeders/demo/courses/timetable'
import { openSession } from '#database/seeders/demo/courses/open_session'
import { RoomBook, seedRooms } from '#database/seeders/demo/courses/rooms'
import type { CourseRow } from '#database/seeders/demo/courses/catalogue/row'
import { theClock } from '#values/actor'
import { isDemo } from '#values/demo'
import { now, today } from '#values/clock'
import type { Day } from '#values/day'
import { yen } from '#values/yen'

/** Sessions lie around `day`. Started again, it opens the next sessions of each course that has none ahead, and leaves the others alone. */
export async function seedCatalogue(day: Day = today()) {
  if (!isDemo()) throw new Error('Invented courses exist only where DEMO is set')
  await inTransaction(async (trx) => {
    const rooms = await seedRooms(trx)
    const book = new RoomBook(rooms)
    const used = await Meeting.query({ client: trx }).whereNotNull('roomId').where('endsAt', '>', storedInstant(now()))
    for (const meeting of used) book.note(meeting.roomId!, meeting as never)
    for (const { field, row } of catalogue) await seedCourse(trx, field, row, { book, day })
  })
}

async function seedCourse(trx: TransactionClientContract, field: string, row: CourseRow, at: { book: RoomBook; day: Day }) {
  const kind = await CourseKind.findByOrFail('code', row.kind, { client: trx })
  const edition = await KindEdition.findOrFail(kind.currentEditionId!, { client: trx })
  const course = await Course.firstOrCreate({ code: row.code }, factsOf(field, row, kind.id), { client: trx })
  if (course.edition === 0) await writeEdition(trx, await course.refresh(), theClock)
  const sessions = await CourseSession.query({ client: trx }).where('courseId', course.id).orderBy('number')
  const runs = sessions.length === 0 ? row.runs : sessions.some(({ startsAt }) => startsAt > now()) ? [] : row.runs.filter(isAhead)
  for (const [index, run] of runs.entries()) await openSession(trx, { row, run, course, edition, number: sessions.length + index + 1, ...at })
}

function factsOf(field: string, row: CourseRow, courseKindId: number): Partial<Course> {
  const { code, level, mode, title, kana, titleEn, summary, summaryEn, aim, audience, fee, language = 'ja', completion = null, prerequisites = null } = row

  return {
    code,
    title,
    titleKana: kana,
    titleEn,
    summary,
    summaryEn,
    aim,
    audience,
    version: 0,
    courseKindId,
    field,
    level,
    mode,
    language,
    completion,
    prerequisites,
    netMinutes: row.hours * 60,
    fee: yen(fee),
    fullFee: yen(fee * 3),
    isSample: true,
    state: 'published',
    edition: 0,
    searchText: '',
  }
}
