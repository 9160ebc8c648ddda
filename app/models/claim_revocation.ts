import { ClaimRevocationSchema } from '#database/schema'

/** 交付決定の取消し: immutable once written. */
export default class ClaimRevocation extends ClaimRevocationSchema {}
