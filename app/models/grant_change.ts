import { GrantChangeSchema } from '#database/schema'

/** 変更決定: immutable once written. */
export default class GrantChange extends GrantChangeSchema {}
