/** One employee with everything a company must not learn, each fact with words or a number of its own. */
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import { acceptSeat } from '#actions/courses/accept_seat'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { cancelEnrolment } from '#actions/courses/cancel_enrolment'
import { takeStep } from '#actions/courses/take_step'
import CourseCertificate from '#models/course_certificate'
import Enrolment from '#models/enrolment'
import type User from '#models/user'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { actorOf } from '#tests/support/engine'
import { linksOf } from '#tests/support/html_forms'
import { givenMember, givenPerson, givenStaff } from '#tests/support/people'
import { givenNominated } from '#tests/support/training'
import { now, today } from '#values/clock'
import { yen } from '#values/yen'

/** What each fact would look like wherever it leaked. */
export const SECRETS = {
  answers: '車いすの席が必要です',
  reason: '通院のため取り消します',
  message: '上司には知らせないでください',
  feedback: '講師の説明が速すぎました',
  attendance: '137分',
  points: '73点',
  certificate: '2026-ひみつ-7',
  absence: '欠席',
  privateAddress: 'himitsu@private.test',
  protectedCourse: 'ハラスメント防止ひみつ講座',
  ownCourse: '転職ひみつ講座',
} as const
export type Secret = keyof typeof SECRETS

const desk = { id: null, as: 'clerk' } as const
const clock = { id: null, as: 'clock' } as const

export async function givenSecrets() {
  const person = await givenPerson({ name: '従業 員子' })
  const { user, company } = await givenEmployee(undefined, person)
  const administrator = await givenMember(company)
  const clerk = { ...desk, id: (await givenStaff('courses', 'clerk')).id }
  const people = [{ name: '従業 員子', email: user.email }]

  const course = { title: '社内推薦の講座', fee: yen(3_000), fullFee: yen(9_000) }
  const [completed] = await givenNominated((await givenSession({ course })).id, company, administrator, people)
  const [absent] = await givenNominated((await givenSession({ course: { title: '来なかった講座' }, inDays: 30 })).id, company, administrator, people)
  const [cancelled] = await givenNominated((await givenSession({ course: { title: '取り消した講座' }, inDays: 40 })).id, company, administrator, people)
  for (const { id } of [completed!, absent!, cancelled!]) await acceptSeat(id, actorOf(user))
  await cancelEnrolment(cancelled!.id, actorOf(user), SECRETS.reason)
  const alone = await givenSession({ course: { title: SECRETS.ownCourse }, inDays: 50 })
  const own = await applyForSeat(alone.id, { userId: user.id, payer: 'person' }, actorOf(user))
  await alone.merge({ applyUntil: now().minus({ hours: 1 }) }).save() // no longer in the list of what is open to everybody
  const seminar = await givenSession({ kind: { privacy: 'protected', certificate: null }, course: { title: SECRETS.protectedCourse }, inDays: 60 })
  const hidden = await applyForSeat(seminar.id, { userId: user.id, contactEmail: SECRETS.privateAddress }, actorOf(user))

  await takeStep(completed!.id, 'attend', clerk, () => ({ meeting: 1 }))
  await takeStep(completed!.id, 'complete', clerk, ({ row }) => {
    row.merge({ presentMinutes: 137, answers: { needs: SECRETS.answers } as any, resultAt: now() })
    return { minutes: 137 }
  })
  await takeStep(absent!.id, 'markAbsent', clock, () => ({}))
  await writeRest(completed!, user, clerk.id)

  return { user, company, administrator, completed: completed!, absent: absent!, cancelled: cancelled!, own, hidden, seminar }
}

async function writeRest({ id, courseSessionId }: Enrolment, user: User, clerkId: number) {
  await CourseCertificate.create({
    enrolmentId: id, kind: 'completion', edition: 1, number: SECRETS.certificate, verifyCode: 'KAKUNIN-CODE-1', holderName: user.name, issuedOn: today(), data: {},
  } as Partial<CourseCertificate>) // prettier-ignore
  await db.table('assessments').insert({ enrolment_id: id, kind: 'test', points: 73, recorded_by_id: clerkId, recorded_at: '2026-09-10 05:00:00.000' })
  await db.table('survey_answers').insert({ course_session_id: courseSessionId, answers: JSON.stringify({ comment: SECRETS.feedback }), answered_on: today() })
  await db.table('session_messages').insert({ course_session_id: courseSessionId, enrolment_id: id, direction: 'to_desk', body: SECRETS.message, author_id: user.id, sent_at: '2026-09-10 05:00:00.000' })
}

/** Lets the company see these items of a place. */
export const share = async ({ id }: Enrolment, ...items: string[]) => (await Enrolment.findOrFail(id)).merge({ shared: items }).save()

const MOST_PAGES = 60

/** Everything that whoever follows the links from a page gets to read, of their own pages and of the public's. */
export async function readable(client: ApiClient, person: User | null, from: string[], isOwn: (path: string) => boolean): Promise<string> {
  const seen = new Set<string>()
  const queue = [...from]
  const texts: string[] = []
  while (queue.length > 0 && seen.size < MOST_PAGES) {
    const path = queue.shift()!
    if (seen.has(path)) continue
    seen.add(path)
    const page = person ? await client.get(path).loginAs(person) : await client.get(path)
    if (page.status() >= 500) throw new Error(`${path} answered ${page.status()}`)
    const text = page.text() ?? '' // a file's bytes are not text: what a paper keeps is read in its row
    texts.push(text)
    for (const { href } of linksOf(text)) if (href.startsWith('/') && isOwn(href)) queue.push(href.split('#')[0]!)
  }
  return texts.join('\n')
}

export const revealed = (text: string): Secret[] => (Object.keys(SECRETS) as Secret[]).filter((secret) => text.includes(SECRETS[secret]))

