/** The days on which the stories happen, counted in open days before today. */
import { DateTime, Settings } from 'luxon'
import { officeCalendar } from '#values/business_calendar'
import { now } from '#values/clock'
import { addDays, dayOf, TOKYO, type Day } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'

/** open days from the first story to today */
const LONGEST = 150
/** open days that a claim needs from the first keystroke to the bank's answer, at an ordinary pace */
const ROAD = 75
/** the youngest year that can tell such a story, at a hurried pace */
const YOUNGEST = 20

export class Calendar {
  readonly today: Day
  /** the year in which the town claims: the present one once it is old enough to tell a whole story, else the last */
  readonly year: FiscalYear
  /** 1, or less where the year is young and everything happens sooner */
  readonly pace: number
  readonly #days: Day[] = []
  readonly #age: number

  constructor(readonly present = now()) {
    this.today = dayOf(present)
    const thisYear = FiscalYear.containing(this.today)
    for (let day = addDays(this.today, -1); this.#days.length <= LONGEST; day = addDays(day, -1)) {
      if (officeCalendar.isOpen(day)) this.#days.push(day)
    }
    const age = this.#days.filter((day) => thisYear.contains(day)).length - 1
    const isOld = age >= YOUNGEST
    this.year = isOld ? thisYear : new FiscalYear(thisYear.year - 1)
    this.#age = isOld ? age : LONGEST
    this.pace = Math.min(1, this.#age / (ROAD + 15))
  }

  /** Rank of the day a story begins, counted back from today; early ones move together when the year is young. */
  rankOf(ago: number): number {
    const road = ROAD * this.pace
    return ago <= ROAD ? ago * this.pace : road + ((ago - ROAD) * (this.#age - road)) / (LONGEST - ROAD)
  }

  /** A moment as it is; one of an earlier fiscal year becomes the present, so that a form begun then can still be sent. */
  inPresentYear(moment: DateTime): DateTime {
    const begins = at(FiscalYear.containing(this.today).first, '00:00')
    return moment < begins ? DateTime.max(begins, this.present.minus({ minutes: 2 })) : moment
  }

  /** The open day of that rank: 0 is the last one before today. */
  day = (rank: number): Day => this.#days[Math.max(0, Math.min(LONGEST, Math.round(rank)))]!
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
