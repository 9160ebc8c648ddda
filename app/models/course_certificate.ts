import { CourseCertificateSchema } from '#database/schema'

/** 修了証 or 受講時間証明: numbered, verifiable, never changed. */
export default class CourseCertificate extends CourseCertificateSchema {}
