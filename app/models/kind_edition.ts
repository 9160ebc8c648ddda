import { KindEditionSchema } from '#database/schema'

/** The rules of a course kind at one time; a session keeps those it was opened under. */
export default class KindEdition extends KindEditionSchema {}
