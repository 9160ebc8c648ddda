import { CertificationAnswerSchema } from '#database/schema'

/** One answer of a self-assessment as it was sent, and the points the reviews came to. */
export default class CertificationAnswer extends CertificationAnswerSchema {}
