import { Settings } from 'luxon'

/** Thursday 10 September 2026, two in the afternoon in Tokyo: every window of the year is open. */
export const AN_AFTERNOON = Date.parse('2026-09-10T05:00:00Z')

/** Stops the clock; gives it back after the test. */
export function freezeClock(at: number = AN_AFTERNOON) {
  Settings.now = () => at
  return () => {
    Settings.now = () => Date.now()
  }
}
