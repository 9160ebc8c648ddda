import type { DateTime } from 'luxon'
import { at, type Calendar } from '#database/seeders/demo/story/calendar'

const HOURS = { company: [8, 13], office: [9, 8] } as const

/** The moments of one story: so many open days later, at an hour that suits whoever acts. */
export class Pace {
  #rank: number
  #turn = 0

  constructor(private readonly calendar: Calendar, ago: number, private readonly index: number) {
    this.#rank = calendar.rankOf(ago)
  }

  /** The next moment; past the present once the story has caught up with it. */
  after(openDays: number, who: keyof typeof HOURS): DateTime {
    this.#rank -= openDays
    this.#turn += 1
    if (this.#rank < 0) return this.calendar.present.plus({ days: 1 })

    return this.#on(this.#rank, who)
  }

  /** The same day, late in the evening. */
  tonight = (): DateTime => this.#on(this.#rank, 'company').set({ hour: 22 })

  #on(rank: number, who: keyof typeof HOURS) {
    const [first, hours] = HOURS[who]
    const hour = first + ((this.index * 5 + this.#turn * 3) % hours)
    const minute = (this.index * 17 + this.#turn * 23) % 60

    return at(this.calendar.day(rank), `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:${String((this.index * 29) % 60).padStart(2, '0')}`)
  }
}
