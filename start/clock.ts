/** An invalid date is an error where it is made, not an "Invalid DateTime" on a paper. */
import { Settings } from 'luxon'

Settings.throwOnInvalid = true
Settings.defaultZone = 'utc'

declare module 'luxon' {
  interface TSSettings {
    throwOnInvalid: true
  }
}
