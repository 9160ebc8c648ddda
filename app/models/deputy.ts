import { DeputySchema } from '#database/schema'

/** A deputy of a post's holder for a period (代決). */
export default class Deputy extends DeputySchema {}
