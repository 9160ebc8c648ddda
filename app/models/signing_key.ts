import { SigningKeySchema } from '#database/schema'

/** A key that signs in the name of the office. */
export default class SigningKey extends SigningKeySchema {}
