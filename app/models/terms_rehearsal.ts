import { TermsRehearsalSchema } from '#database/schema'

/** 試算: what a draft would have done to the cases of a year. */
export default class TermsRehearsal extends TermsRehearsalSchema {}
