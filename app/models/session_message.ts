import { SessionMessageSchema } from '#database/schema'

/** A message between the desk and participants. */
export default class SessionMessage extends SessionMessageSchema {}
