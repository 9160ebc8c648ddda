import db from '@adonisjs/lucid/services/db'
import { Settings } from 'luxon'
import { acceptSeat } from '#actions/courses/accept_seat'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { cancelEnrolment } from '#actions/courses/cancel_enrolment'
import { changeSeats } from '#actions/courses/change_seats'
import { closeWaitlist } from '#actions/courses/close_waitlist'
import { declineSeat } from '#actions/courses/decline_seat'
import { keepQueue } from '#actions/courses/keep_queues'
import { nominate } from '#actions/courses/nominate'
import { storedInstant } from '#models/columns'
import type CourseSession from '#models/course_session'
import { RuleViolation } from '#rules/rule_violation'
import { seatFaults } from '#tests/support/engine'
import type { RealWaitlist } from '#tests/support/waitlist_commands'
import { HOLDS, type Hand, type WaitlistModel } from '#tests/support/waitlist_model'
import { GONE, type EnrolmentState } from '#workflows/enrolment_workflow'
import { now } from '#values/clock'

const DESK = { id: null, as: 'clerk' } as const
const DAY = 86_400_000

/** The engine, asked to do what the model does, a second later each time. */
export class EngineWaitlist implements RealWaitlist {
  private at = Date.now()

  constructor(
    private readonly session: CourseSession,
    private readonly admin: number
  ) {
    this.at = now().toMillis()
  }

  apply = ([first, ...others]: Hand[]) =>
    this.do(() => {
      const together = others.length > 0 ? { groupWith: others.map(({ id }) => id) } : {}
      return applyForSeat(this.session.id, together, { id: first!.id, as: 'participant' })
    })

  nominate = (hands: Hand[]) =>
    this.do(() => {
      const companyId = hands[0]!.companyId!
      const people = hands.map(({ id }) => ({ userId: id }))
      return nominate(this.session.id, companyId, people, { id: this.admin, as: 'applicant', companyId })
    })

  accept = (id: number) => this.do(async () => acceptSeat(await this.enrolmentOf(id), { id, as: 'participant' }))
  decline = (id: number) => this.do(async () => declineSeat(await this.enrolmentOf(id), { id, as: 'participant' }))
  cancel = (id: number) => this.do(async () => cancelEnrolment(await this.enrolmentOf(id), { id, as: 'participant' }))
  changeSeats = (seats: number) => this.do(() => changeSeats(this.session.id, { seats }, DESK))
  close = () => this.do(() => closeWaitlist(this.session.id, DESK))

  lapse = () => this.do(() => keepQueue(this.session.id), 20 * DAY)

  releaseCap = () =>
    this.do(async () => {
      await db.from('course_sessions').where('id', this.session.id).update({ cap_released_at: storedInstant(now()) })
      await keepQueue(this.session.id)
    })

  async compare(model: WaitlistModel) {
    const rows = await db.from('enrolments').where('course_session_id', this.session.id).select('user_id', 'state')
    const engine = rows.map(({ user_id: id, state }) => [id, GONE.includes(state as EnrolmentState) ? 'gone' : state] as [number, string])
    const expected = [...model.entries.values()].map(({ id, state }) => [id, state] as [number, string])
    const [is, should] = [engine, expected].map((list) => list.sort(([one], [other]) => one - other).join(' '))
    if (is !== should) throw new Error(`The engine says ${is}; it should be ${should}`)
    const faults = await seatFaults(this.session.id)
    if (faults.length > 0) throw new Error(faults.join(', '))
    const { taken } = await db.from('course_sessions').where('id', this.session.id).select('taken').firstOrFail()
    if (taken !== model.in(...HOLDS).length) throw new Error(`${taken} taken`)
  }

  /** A refusal is an answer; anything else is a fault. */
  private async do(act: () => Promise<unknown>, after = 1000) {
    this.at += after
    Settings.now = () => this.at
    try {
      await act()
    } catch (error) {
      if (!(error instanceof RuleViolation && ['session_full', 'limit_full', 'company_cap_reached', 'seats_below_taken'].includes(error.reason))) throw error
    }
  }

  private async enrolmentOf(userId: number): Promise<number> {
    return (await db.from('enrolments').where({ course_session_id: this.session.id, user_id: userId }).select('id').firstOrFail()).id
  }
}
