import { UserTokenSchema } from '#database/schema'

/** A link sent by mail that works once and for a while; only its hash is kept. */
export default class UserToken extends UserTokenSchema {}
