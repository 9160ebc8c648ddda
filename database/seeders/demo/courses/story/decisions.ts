import { closeLottery } from '#actions/courses/close_lottery'
import { drawSeats } from '#actions/courses/draw_lottery'
import { releaseSelection } from '#actions/courses/release_selection'
import { scoreApplication } from '#actions/courses/score_application'
import Enrolment from '#models/enrolment'
import type { Staged } from '#database/seeders/demo/courses/story/staged'
import { at } from '#database/seeders/demo/story/calendar'
import type { Story } from '#database/seeders/demo/story/play'
import { officeCalendar } from '#values/business_calendar'
import { dayOf } from '#values/day'

/** Drawn on the second open day after closing, once that has come. */
export async function* lottery({ session, clerks }: Staged): Story {
  yield session.applyUntil.plus({ minutes: 1 })
  await closeLottery(session.id)
  const on = officeCalendar.after(dayOf(session.applyUntil), 2)
  yield at(on, '10:30')
  await drawSeats(session.id, { value: `${38_000 + (session.id % 900)}.${session.id % 90}`, source: '前日の日経平均株価の終値（見本）', on }, clerks[0])
}

/** Two people score; once all is scored, everybody learns on the fourth open day. */
export async function* selection({ session, clerks, turnout }: Staged): Story {
  const [byFirst, bySecond] = turnout.scored ?? [0, 0]
  yield session.applyUntil.plus({ hours: 11 })
  const applied = await Enrolment.query().where({ courseSessionId: session.id, state: 'applied' }).orderBy('id')
  for (const [index, { id }] of applied.slice(0, byFirst).entries()) {
    await scoreApplication(session.id, id, { points: 48 + ((index * 17) % 45), reason: '課題が具体的で、使うデータの見通しがある。' }, clerks[0])
  }
  for (const [index, { id }] of applied.slice(0, bySecond).entries()) {
    await scoreApplication(session.id, id, { points: 52 + ((index * 13) % 40), reason: '経験は十分。職場での活用計画をもう少し知りたい。' }, clerks[1])
  }
  if (bySecond < applied.length) return
  yield at(officeCalendar.after(dayOf(session.applyUntil), 4), '15:00')
  await releaseSelection(session.id, clerks[0])
}
