/** Where the parts of a badge are found: verifiers fetch them. */
import { appUrl } from '#config/app'

export const issuerAddress = `${appUrl}/issuers/minato`
export const revocationsAddress = `${appUrl}/issuers/minato/revocations`
export const keyAddress = (thumbprint: string) => `${issuerAddress}/keys/${thumbprint}`
export const achievementAddress = (courseCode: string) => `${appUrl}/achievements/${encodeURIComponent(courseCode)}`
