import Enrolment from '#models/enrolment'
import Lottery from '#models/lottery'
import SeatLimit from '#models/seat_limit'
import User from '#models/user'
import type CourseSession from '#models/course_session'
import { lotteryPage } from '#queries/courses/lottery_page'
import { limitsOf } from '#queries/courses/limits_of'
import { isPast } from '#rules/courses/closing'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'
import { addDays, dayOf } from '#values/day'

/** A lottery as the desk sees it: what it is about to draw, or whom it drew. */
export async function lotteryDesk(session: CourseSession, actor: Actor) {
  const page = await lotteryPage(session)
  const lottery = await Lottery.findBy('courseSessionId', session.id)
  const drawer = lottery?.drawnById ? await User.find(lottery.drawnById) : null
  const people = await Enrolment.query().where('courseSessionId', session.id).whereNotNull('lotteryNumber').preload('user').preload('company').orderBy('id')
  const byNumber = Map.groupBy(people, ({ lotteryNumber }) => lotteryNumber!)
  const closedOn = page.closedAt ? dayOf(page.closedAt) : null

  return {
    ...page,
    rows: page.rows.map((row) => ({ ...row, members: byNumber.get(row.number) ?? [] })),
    groups: [...Map.groupBy(page.rows, ({ priority }) => priority)]
      .sort(([one], [other]) => one - other)
      .map(([priority, rows]) => ({ ...rows[0]!, priority, entries: rows.length, seats: rows.reduce((sum, { places }) => sum + places.length, 0) })),
    limits: limitsOf(session, await SeatLimit.query().where('courseSessionId', session.id).orderBy('position')),
    isClosing: isPast(session.applyUntil),
    closedOn,
    firstDay: closedOn && addDays(closedOn, 1),
    canDraw: closedOn !== null && closedOn < today() && !page.drawnAt,
    drawer: drawer?.name ?? null,
    isDrawer: lottery?.drawnById === actor.id,
    today: today(),
  }
}
