/** The pages of the course desk, and who opens them. */
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { createCourse } from '#actions/courses/save_course'
import { askSessionExport } from '#actions/courses/ask_session_export'
import { writeExport } from '#actions/exports/write_export'
import { writeMessage } from '#actions/courses/write_message'
import { writeToDesk } from '#actions/learning/write_to_desk'
import Employment from '#models/employment'
import Enrolment from '#models/enrolment'
import { officeSession } from '#queries/courses/office_session'
import protectedSeminar from '#database/rulebooks/courses/protected_seminar'
import youngPeople from '#database/rulebooks/courses/young_people'
import { givenEmployee, givenKind, givenSession } from '#tests/support/courses'
import { givenPerson, givenStaff } from '#tests/support/people'
import type { Role } from '#tests/support/town_of_pages'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

export async function pagesOfCourseDesk(): Promise<Role[]> {
  const [person, instructor] = [await givenStaff('courses', 'clerk'), await givenStaff('courses', 'instructor')]
  const clerk: Actor = { id: person.id, as: 'clerk', post: 'clerk' }
  const busy = await givenBusySession(instructor.id, clerk)
  const approving = await givenSession({ kind: { needsApproval: true } })
  await apply(approving.id, 1)
  const draft = await givenSession({ session: { state: 'draft' } })
  const secret = await givenSession({ kind: protectedSeminar })
  const young = await givenSession({ kind: youngPeople })
  const empty = await createCourse(await anEmptyCourse(), clerk)
  await Employment.create({ userId: (await givenPerson()).id, companyName: 'みなと商店', declaredAt: now() } as Partial<Employment>)
  const asked = await askSessionExport(await officeSession(busy.id, clerk), { kind: 'roster', format: 'cp932', locale: 'ja', reason: null }, clerk)
  const written = await askSessionExport(await officeSession(busy.id, clerk), { kind: 'register', format: 'xlsx', locale: 'ja', reason: null }, clerk)
  await writeExport(written.id)
  const entries = await Enrolment.query().whereIn('courseSessionId', [busy.id, approving.id])
  const all = [busy, approving, draft, secret, young].map(({ id }) => `/office/courses/sessions/${id}`)

  return [
    {
      name: 'clerk of the courses',
      person,
      pages: {
        'office.courses.desk': ['', '?queue=approvals', '?queue=messages', '?queue=past', '?q=nothing'].map((query) => `/office/courses${query}`),
        'office.courses.catalogue.index': ['', '?q=nothing'].map((query) => `/office/courses/catalogue${query}`),
        'office.courses.catalogue.create': ['/office/courses/catalogue/new'],
        'office.courses.catalogue.show': [busy.courseId, empty.id].map((id) => `/office/courses/catalogue/${id}`),
        'office.courses.catalogue.edit': [busy.courseId, empty.id].map((id) => `/office/courses/catalogue/${id}/edit`),
        'office.courses.previews.show': [`/office/courses/catalogue/${draft.courseId}/preview`],
        'office.courses.sessions.create': ['', `&copy=${busy.id}`].map((copy) => `/office/courses/sessions/new?course=${busy.courseId}${copy}`),
        'office.courses.sessions.show': all,
        'office.courses.sessions.edit': [`${all[0]}/edit`, `${all[2]}/edit`],
        'office.courses.seats.edit': [`${all[0]}/seats`],
        'office.courses.moves.create': [`${all[0]}/move`],
        'office.courses.cancellations.create': [`${all[0]}/cancellation`],
        'office.courses.enrolments.create': [`${all[0]}/enrolments/new`, `${all[4]}/enrolments/new`],
        'office.courses.enrolments.show': entries.map(({ id }) => `/office/courses/enrolments/${id}`),
        'office.courses.messages.index': [`${all[0]}/messages`, `${all[1]}/messages`],
        'office.courses.rosters.show': [`${all[0]}/roster`, `${all[3]}/roster`],
        'office.courses.rosters.sheet': [`${all[0]}/roster/sheet`],
        'office.courses.employments.index': ['/office/courses/employments'],
        'office.exports.show': [asked, written].map(({ id }) => `/office/exports/${id}`),
      },
    },
    {
      name: 'instructor',
      person: instructor,
      pages: { 'office.courses.desk': ['/office/courses'], 'office.courses.rosters.show': [`${all[0]}/roster`] },
    },
  ]
}

/** Two seats, two people who wait, a share for one class, and letters both ways. */
async function givenBusySession(instructorId: number, clerk: Actor) {
  const limits = [
    { label: '3Dプリンタ', seats: 4 },
    { kind: 'audience', audienceClass: 'wardSme', label: '区内の中小企業の枠', labelEn: 'Ward SMEs', seats: 3 },
  ]
  const title = '生成A.I.を業務に取り入れるための実践的な研修講座（入門から応用まで）'
  const session = await givenSession({ course: { title, titleEn: 'Practical training in generative AI' }, session: { seats: 2, instructorId }, limits, meetings: [3, 3] })
  const [first] = await apply(session.id, 4)
  await writeToDesk(first!, '車いすで行けますか。', first!.userId!)
  await writeMessage(await officeSession(session.id, clerk), { to: 'confirmed', enrolmentId: null, subject: '持ち物', body: '筆記用具をお持ちください。' }, clerk)

  return session
}

async function apply(sessionId: number, count: number) {
  const entries = []
  for (let made = 0; made < count; made += 1) {
    const { user } = await givenEmployee()
    entries.push(await applyForSeat(sessionId, {}, { id: user.id, as: 'participant' }))
  }
  return entries
}

const anEmptyCourse = async () => ({
  courseKindId: (await givenKind()).courseKindId,
  code: null,
  field: 'ai',
  level: 'basic',
  language: 'ja',
  mode: 'onsite',
  title: '',
  titleKana: null,
  titleEn: null,
  summary: '',
  summaryEn: null,
  aim: null,
  audience: null,
  netMinutes: 0,
  fullFee: 0,
  fee: 0,
  completion: null,
  prerequisites: [],
  isSample: false,
})
