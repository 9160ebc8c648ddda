import { CertificateSchema } from '#database/schema'

/** A work-life-balance certificate of a company, per field. */
export default class Certificate extends CertificateSchema {}
