/** The days on which the stories happen, counted in open days before today. */
import { DateTime, Settings } from 'luxon'
import { officeCalendar } from '#values/business_calendar'
import { now } from '#values/clock'
import { addDays, dayOf, TOKYO, type Day } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'

/** open days from the first story to today */
const LONGEST = 150
/** open days that a claim needs from the first keystroke to the bank's answer */
const FULL_ROAD = 75

export class Calendar {
  readonly today: Day
  /** the year in which the town claims: the present one once it is old enough to tell a whole story, else the last */
  readonly year: FiscalYear
  readonly #days: Day[] = []
  readonly #span: number

  constructor(readonly present = now()) {
    this.today = dayOf(present)
    for (let day = addDays(this.today, -1); this.#days.length <= LONGEST; day = addDays(day, -1)) {
      if (officeCalendar.isOpen(day)) this.#days.push(day)
    }
    const begun = this.#days.findIndex((day) => day < FiscalYear.containing(this.today).first)
    const age = begun === -1 ? LONGEST : begun - 1
    this.year = age < FULL_ROAD ? FiscalYear.containing(addDays(this.today, -140)) : FiscalYear.containing(this.today)
    this.#span = age < FULL_ROAD ? LONGEST : age
  }

  /** Rank of the day a story begins, counted back from today; early ones move together when the year is young. */
  rankOf(ago: number): number {
    if (ago <= FULL_ROAD - 5) return ago
    return Math.round(FULL_ROAD - 5 + ((ago - FULL_ROAD + 5) * (this.#span - FULL_ROAD + 5)) / (LONGEST - FULL_ROAD + 5))
  }

  /** The open day of that rank: 0 is the last one before today. */
  day = (rank: number): Day => this.#days[Math.max(0, Math.min(LONGEST, rank))]!
}

/** A moment of a day in Tokyo, written `09:30`. */
export const at = (day: Day, time: string) => DateTime.fromISO(`${day}T${time}`, { zone: TOKYO })

/** Lets `work` live at other moments than the present; afterwards the clock runs as before. */
export async function elsewhen<T>(work: (stand: (moment: DateTime) => void) => Promise<T>): Promise<T> {
  const running = Settings.now
  try {
    return await work((moment) => {
      const stands = moment.toMillis()
      Settings.now = () => stands
    })
  } finally {
    Settings.now = running
  }
}
