import { importJWK, SignJWT } from 'jose'
import db from '@adonisjs/lucid/services/db'
import { signingKey } from '#actions/certificates/signing_key'
import CourseCertificate from '#models/course_certificate'
import { placeOf } from '#queries/courses/place_of'
import { keyAddress } from '#services/badges/addresses'
import { badgeCredential } from '#services/badges/credential'
import User from '#models/user'

/** The certificate as a signed badge (VC-JWT, RS256), made once and kept; whoever enters it first wins. */
export async function signBadge(certificateId: number): Promise<string> {
  const certificate = await CourseCertificate.findOrFail(certificateId)
  if (certificate.badge) return certificate.badge

  const { enrolment } = await placeOf(certificate.enrolmentId, db.connection())
  const { email } = await User.findOrFail(enrolment.userId!)
  const credential = badgeCredential(certificate, enrolment.contactEmail ?? email)
  const { thumbprint, publicJwk, privateJwk } = await signingKey()
  const badge = await new SignJWT({ ...credential })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keyAddress(thumbprint), jwk: publicJwk })
    .setIssuer(credential.issuer.id)
    .setSubject(credential.credentialSubject.id)
    .setJti(credential.id)
    .setNotBefore(certificate.createdAt.toUnixInteger())
    .sign(await importJWK(privateJwk, 'RS256'))
  await db.from('course_certificates').where('id', certificateId).whereNull('badge').update({ badge })

  return (await CourseCertificate.findOrFail(certificateId)).badge!
}
