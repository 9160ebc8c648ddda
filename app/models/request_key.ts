import { RequestKeySchema } from '#database/schema'

/** A key that makes a repeated request harmless. */
export default class RequestKey extends RequestKeySchema {}
