import { GuardianConsentSchema } from '#database/schema'

/** A guardian, asked and answering. */
export default class GuardianConsent extends GuardianConsentSchema {}
