/** A certificate as a credential of Open Badges 3.0: the same statement, for machines. */
import { createHash, randomBytes } from 'node:crypto'
import { appUrl } from '#config/app'
import { office } from '#config/office'
import type CourseCertificate from '#models/course_certificate'
import { achievementAddress, issuerAddress, revocationsAddress } from '#services/badges/addresses'
import type { CertificateData } from '#services/papers/certificate_data'

/** The same for a certificate at any time, and no way back to its code. */
export const credentialId = ({ verifyCode }: { verifyCode: string }) => uuidOf(`credential:${verifyCode}`)

export const issuerProfile = () => ({
  id: issuerAddress,
  type: ['Profile'],
  name: office.city.ja,
  url: appUrl,
  email: office.departments.industry.email,
})

interface Achieved {
  code: string
  title: string
  summary: string
  criteria: string
}

export const achievementOf = ({ code, title, summary, criteria }: Achieved) => ({
  id: achievementAddress(code),
  type: ['Achievement'],
  achievementType: 'CertificateOfCompletion',
  name: title,
  description: summary,
  criteria: { narrative: criteria },
})

export function badgeCredential(certificate: CourseCertificate, email: string) {
  const { course, criteria, firstDay, lastDay, netMinutes } = certificate.data as CertificateData

  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    'id': credentialId(certificate),
    'type': ['VerifiableCredential', 'OpenBadgeCredential'],
    'name': `${course.title} 修了証`,
    'issuer': issuerProfile(),
    'validFrom': certificate.createdAt.toUTC().startOf('second').toISO({ suppressMilliseconds: true })!,
    'credentialSubject': {
      id: uuidOf(`subject:${certificate.verifyCode}`),
      type: ['AchievementSubject'],
      identifier: [hashedIdentity(email)],
      activityStartDate: `${firstDay}T00:00:00+09:00`,
      activityEndDate: `${lastDay}T00:00:00+09:00`,
      creditsEarned: Math.floor(netMinutes / 6) / 10,
      achievement: achievementOf({ ...course, criteria: criteria.ja }),
    },
    'credentialStatus': { id: revocationsAddress, type: '1EdTechRevocationList' },
    'credentialSchema': [
      { id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json', type: '1EdTechJsonSchemaValidator2019' },
    ],
  }
}

/** Whoever knows the address can see that it is this one; nobody can read it. */
function hashedIdentity(email: string) {
  const salt = randomBytes(16).toString('hex')
  const identityHash = `sha256$${createHash('sha256').update(email.toLowerCase() + salt).digest('hex')}`

  return { type: 'IdentityObject', hashed: true, identityHash, identityType: 'emailAddress', salt }
}

function uuidOf(text: string) {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')

  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`
}
