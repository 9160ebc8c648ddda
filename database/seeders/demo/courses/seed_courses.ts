/** The courses of the demo town, with half a year of applications, told through the portal's own actions. */
import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { keepQueues } from '#actions/courses/keep_queues'
import { prepareLotteries } from '#actions/courses/prepare_lotteries'
import Course from '#models/course'
import CourseSession from '#models/course_session'
import User from '#models/user'
import { catalogue } from '#database/seeders/demo/courses/catalogue/index'
import { seedCatalogue } from '#database/seeders/demo/courses/seed_catalogue'
import { messages, nominations } from '#database/seeders/demo/courses/story/company_story'
import { seedLearners } from '#database/seeders/demo/courses/story/learners'
import { sessionStory } from '#database/seeders/demo/courses/story/session_story'
import { turnouts } from '#database/seeders/demo/courses/story/turnout'
import { settleLetters } from '#database/seeders/demo/settle_letters'
import { elsewhen } from '#database/seeders/demo/story/calendar'
import { play } from '#database/seeders/demo/story/play'
import type { ActingRole, Actor } from '#values/actor'
import { now, today } from '#values/clock'
import { demoEmail } from '#values/demo'

/** Before the first application of the oldest session. */
const DAYS_AGO = 430

/** The first time it tells the whole story; later it only opens the next sessions. */
export async function seedCourses() {
  if (await Course.query().first()) return seedCatalogue()

  const present = now()
  const day = today()
  const learners = await elsewhen(async (stand) => {
    stand(present.minus({ days: DAYS_AGO }))
    await seedCatalogue(day)
    return seedLearners(day)
  })
  await tell(learners, present)
  await keepQueues()
  await prepareLotteries()
  await settleLetters()
}

async function tell(learners: Awaited<ReturnType<typeof seedLearners>>, present: DateTime<true>) {
  const sessions = await stagedSessions()
  const clerks: [Actor, Actor] = [await staff('centre1', 'clerk'), await staff('centre2', 'clerk')]
  const instructor = await staff('instructor', 'instructor')
  const stories = [...sessions].map(([name, session]) => {
    const [code, number] = name.split('/') as [string, string]
    const run = catalogue.find(({ row }) => row.code === code)!.row.runs[Number(number) - 1]!
    return sessionStory({ session, run, turnout: turnouts[name] ?? { applicants: 0 }, learners, clerks, instructor, present })
  })
  const stage = { sessions, learners, clerk: clerks[0], present }
  await play([...stories, nominations(stage), messages(stage)], present)
}

/** By `AI-01/2`, with the seats of this telling. */
async function stagedSessions(): Promise<Map<string, CourseSession>> {
  const all = await CourseSession.query()
    .preload('course')
    .preload('kindEdition')
    .preload('meetings', (meetings) => void meetings.orderBy('position'))
    .orderBy('id')
  const named = new Map(all.map((session) => [`${session.course.code}/${session.number}`, session]))
  for (const [name, { seats }] of Object.entries(turnouts)) if (seats) await db.from('course_sessions').where('id', named.get(name)!.id).update({ seats })

  return named
}

const staff = async (name: string, as: ActingRole): Promise<Actor> => ({ id: (await User.findByOrFail('email', demoEmail(name))).id, as })
