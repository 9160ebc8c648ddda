/** The one clock: happenings in UTC, days in Tokyo. Tests set it through luxon's `Settings.now`. */
import { DateTime } from 'luxon'
import { dayOf } from '#values/day'

export const now = (): DateTime<true> => DateTime.utc() as DateTime<true>
export const today = () => dayOf(now())
