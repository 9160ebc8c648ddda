/** When the stories of the certifications happen: so many days after the opening of a case, on an open day of the office. */
import type { DateTime } from 'luxon'
import Certificate from '#models/certificate'
import { at, Calendar } from '#database/seeders/demo/story/calendar'
import type { Opening } from '#database/seeders/demo/certifications/plots'
import { officeCalendar } from '#values/business_calendar'
import { addDays, addYears, type Day } from '#values/day'

/** days after the opening */
export const ROAD = {
  open: 0,
  submit: 1,
  take: 4,
  invite: 5,
  declare: 8,
  first: 19,
  second: 22,
  call: 34,
  panel: 45,
  propose: 49,
  approve: 53,
  decide: 57,
  publish: 61,
} as const

export type Phase = keyof typeof ROAD

const YEARS_OF_THE_EXPIRING = 2
const DAYS_TO_EXPIRY = 45

export class Days {
  private constructor(
    readonly present: DateTime,
    readonly today: Day,
    /** on which those are certified whose claims need it */
    private readonly founding: Day
  ) {}

  static async of(): Promise<Days> {
    const { present, today, year } = new Calendar()
    return new Days(present, today, (await claimedFrom()) ?? addDays(year.first, -40))
  }

  /** A moment of that phase; `index` keeps those apart that do it on one day. */
  moment(opening: Opening, phase: Phase, index = 0): DateTime {
    const day = this.#shifted(addDays(this.#opened(opening), ROAD[phase]))
    const turn = Object.keys(ROAD).indexOf(phase)
    return at(day, '09:05').plus({ minutes: 34 * turn + 7 * (index % 12), seconds: (index * 29) % 60 })
  }

  ago = (days: number, time: string) => at(openUntil(addDays(this.today, -days)), time)

  #opened(opening: Opening): Day {
    if (opening === 'founding') return addDays(this.founding, -ROAD.decide)
    if (opening === 'expiring') return addDays(addYears(this.today, -YEARS_OF_THE_EXPIRING), DAYS_TO_EXPIRY - ROAD.decide)
    return addDays(this.today, -opening)
  }

  /** What lies ahead moves on to an open day, the past back to one. */
  #shifted = (day: Day) => (day > this.today ? officeCalendar.nextOpen(day) : openUntil(day))
}

function openUntil(day: Day): Day {
  let found = day
  while (!officeCalendar.isOpen(found)) found = addDays(found, -1)
  return found
}

/** Claims of the town were judged by certificates that rested on no case; the cases are told so that they end on the same day. */
async function claimedFrom(): Promise<Day | null> {
  const bare = await Certificate.query().whereNull('certificationId').orderBy('validFrom', 'desc').first()
  return bare?.validFrom ?? null
}
