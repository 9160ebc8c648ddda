import { EvidenceFileSchema } from '#database/schema'

/** A stored file: type by content, size, SHA-256; replaced versions are kept. */
export default class EvidenceFile extends EvidenceFileSchema {}
