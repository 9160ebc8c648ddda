/** What the demo companies and the desk do besides: nominations, messages. */
import { acceptSeat } from '#actions/courses/accept_seat'
import { reasonAgainst } from '#actions/courses/judge_application'
import { nominate } from '#actions/courses/nominate'
import { writeMessage } from '#actions/courses/write_message'
import { writeToDesk } from '#actions/learning/write_to_desk'
import Enrolment from '#models/enrolment'
import type CourseSession from '#models/course_session'
import type { Learners } from '#database/seeders/demo/courses/story/learners'
import { unlessRefused } from '#database/seeders/demo/courses/story/unless_refused'
import type { Story } from '#database/seeders/demo/story/play'
import type { Actor } from '#values/actor'
import type { DateTime } from 'luxon'

export interface Stage {
  /** by `AI-01/2` */
  sessions: Map<string, CourseSession>
  learners: Learners
  clerk: Actor
  present: DateTime<true>
}

/** The certified company has sent two managers, and names people for two courses, of which it may send few. */
export async function* nominations({ sessions, learners, present }: Stage): Story {
  const company = learners.demo.get('certified')!.actor
  const misaki = learners.demo.get('employee')!.actor.id!
  yield present.minus({ minutes: 140 })
  const managers = await named(sessions.get('MG-05/2')!, learners.colleagues, 2, company)
  yield present.minus({ minutes: 120 })
  for (const { id, userId } of managers) await unlessRefused(() => acceptSeat(id, { id: userId, as: 'participant' }))
  yield present.minus({ minutes: 100 })
  await named(sessions.get('TE-06/2')!, [misaki, ...learners.colleagues], 3, company)
  await named(sessions.get('GL-04/1')!, learners.colleagues.toReversed(), 4, company)
}

/** The first so many of them whom nothing stands against. */
async function named({ id }: CourseSession, people: number[], most: number, company: Actor) {
  const { companyId } = company
  const fit: { userId: number }[] = []
  for (const userId of people) {
    if (fit.length < most && !(await reasonAgainst(id, { party: 'person', userId, companyId, isNominated: true }))) fit.push({ userId })
  }
  return (await nominate(id, companyId!, fit, company)).nominated
}

const QUESTIONS = ['会場に車いすで入れますか。', '請求書の宛名を会社名に変えられますか。', '当日、30分ほど遅れて着きます。受講できますか。', '教材は事前に配られますか。']

/** Participants ask; the desk has answered one of them, and written to everybody of a session. */
export async function* messages({ sessions, clerk, present }: Stage): Story {
  const asked = ['AI-01/3', 'AI-02/3', 'GL-06/2', 'TE-03/1'].map((name) => sessions.get(name)!)
  for (const [index, session] of asked.entries()) {
    yield present.minus({ minutes: 70 - index * 10 })
    const writer = await Enrolment.query().where('courseSessionId', session.id).whereIn('state', ['confirmed', 'attending']).orderBy('id', 'desc').first()
    if (writer) await writeToDesk(writer, QUESTIONS[index]!, writer.userId!)
  }
  const running = sessions.get('TE-03/1')!
  const reader = await Enrolment.query().where('courseSessionId', running.id).whereIn('state', ['confirmed', 'attending']).orderBy('id', 'desc').first()
  yield present.minus({ minutes: 25 })
  if (reader) await writeMessage(running, { to: 'one', enrolmentId: reader.id, subject: '教材について', body: '教材は前日までに受講ページへ載せます。' }, clerk)
  const open = sessions.get('AI-01/3')!
  await writeMessage(open, { to: 'confirmed', enrolmentId: null, subject: '当日の持ち物', body: '筆記用具と、ふだん使う業務の文書を1つお持ちください。' }, clerk)
}
