import { GrantDecisionSchema } from '#database/schema'

/** 交付決定: immutable once written. */
export default class GrantDecision extends GrantDecisionSchema {}
