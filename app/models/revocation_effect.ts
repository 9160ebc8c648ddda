import { RevocationEffectSchema } from '#database/schema'

/** A claim that used a revoked certificate, and what the office decided of it. */
export default class RevocationEffect extends RevocationEffectSchema {}
