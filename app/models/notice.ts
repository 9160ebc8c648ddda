import { NoticeSchema } from '#database/schema'

/** A paper as issued: its data frozen, its bytes kept. */
export default class Notice extends NoticeSchema {}
