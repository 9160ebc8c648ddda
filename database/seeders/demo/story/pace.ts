import type { DateTime } from 'luxon'
import { at, type Calendar } from '#database/seeders/demo/story/calendar'

const HOURS = { company: [8, 13], office: [9, 8] } as const

/** The moments of one story: so many open days later, at an hour that suits whoever acts, never before the last one. */
export class Pace {
  #rank: number
  #turn = 0
  #last: DateTime

  constructor(
    private readonly calendar: Calendar,
    ago: number,
    private readonly index: number
  ) {
    this.#rank = calendar.rankOf(ago)
    this.#last = at(calendar.year.first, '00:00')
  }

  /** The next moment; past the present once the story has caught up with it. */
  after(openDays: number, who: keyof typeof HOURS): DateTime {
    this.#rank -= openDays * this.calendar.pace
    this.#turn += 1
    if (this.#rank < 0) return this.calendar.present.plus({ days: 1 })
    const wished = this.#on(who)
    this.#last = wished > this.#last ? wished : this.#last.plus({ minutes: 25 })

    return this.#last
  }

  /** The same day as the last moment, late in the evening. */
  tonight = (): DateTime => this.#last.set({ hour: 22 })

  #on(who: keyof typeof HOURS): DateTime {
    const [first, hours] = HOURS[who]
    const hour = first + ((this.index * 5 + this.#turn * 3) % hours)
    const minute = (this.index * 17 + this.#turn * 23) % 60

    return at(this.calendar.day(this.#rank), '00:00').set({ hour, minute, second: (this.index * 29) % 60 })
  }
}
