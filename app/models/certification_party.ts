import { CertificationPartySchema } from '#database/schema'

/**
 * An officer of the company, or who helped to prepare the form: what a reviewer declares against.
 * Struck out in a correction (`removedAt`) it counts for conflicts only.
 */
export default class CertificationParty extends CertificationPartySchema {}
