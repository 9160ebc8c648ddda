import { CertificationPartySchema } from '#database/schema'

/** An officer of the company, or who helped to prepare the form: what a reviewer declares against. */
export default class CertificationParty extends CertificationPartySchema {}
