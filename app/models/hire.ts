import { HireSchema } from '#database/schema'

/** A person hired, by a mark instead of a name. */
export default class Hire extends HireSchema {}
