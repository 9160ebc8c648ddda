import { CertificateDocumentSchema } from '#database/schema'

/** 認定証・表彰状: the paper as issued; what it certifies are rows of `certificates`. */
export default class CertificateDocument extends CertificateDocumentSchema {}
