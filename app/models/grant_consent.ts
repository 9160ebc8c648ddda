import { GrantConsentSchema } from '#database/schema'

/** 公表の同意: whether the grants of a company may be open data. */
export default class GrantConsent extends GrantConsentSchema {}
