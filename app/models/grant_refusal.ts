import { GrantRefusalSchema } from '#database/schema'

/** 不交付決定: immutable once written. */
export default class GrantRefusal extends GrantRefusalSchema {}
