import { Vine } from '@vinejs/vine'

/** Forms send an empty field as an empty string: here it counts as left out. */
export const form = new Vine()
form.convertEmptyStringsToNull = true
