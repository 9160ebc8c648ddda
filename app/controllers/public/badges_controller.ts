import type { HttpContext } from '@adonisjs/core/http'
import { signingKey } from '#actions/certificates/signing_key'
import Course from '#models/course'
import CourseCertificate from '#models/course_certificate'
import SigningKey from '#models/signing_key'
import { ruleOf } from '#rules/courses/completion'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { formerCourses } from '#queries/courses/visible'
import { currentEditionOf } from '#queries/certificates/current_edition_of'
import { issuerAddress, keyAddress, revocationsAddress } from '#services/badges/addresses'
import { achievementOf, credentialId, issuerProfile } from '#services/badges/credential'
import { criterionInWords } from '#services/courses/criterion_in_words'

/** What a verifier of badges fetches: who issued, with which key, for what, and which are no longer valid. */
export default class BadgesController {
  async keys({ response }: HttpContext) {
    return asJson(response, { keys: [publicKey(await signingKey())] })
  }

  async key({ params, response }: HttpContext) {
    return asJson(response, publicKey(await SigningKey.findByOrFail('thumbprint', String(params.thumbprint))))
  }

  async issuer({ response }: HttpContext) {
    return asJson(response, { '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'], ...issuerProfile() })
  }

  async achievement({ params, response }: HttpContext) {
    const course = await formerCourses(Course.query().where('code', String(params.code))).firstOrFail()
    const definition: CourseKindDefinition = await currentEditionOf(course)
    if (!definition.certificate?.badge) return response.notFound({ errors: [{ message: 'This course gives no badge.' }] })

    const criteria = criterionInWords(ruleOf(definition.completion, course.completion)).ja
    return asJson(response, achievementOf({ ...course.serialize(), criteria } as Parameters<typeof achievementOf>[0]))
  }

  async revocations({ response }: HttpContext) {
    const gone = await CourseCertificate.query().whereNotNull('badge').where((one) => void one.whereNotNull('revokedAt').orWhereNotNull('supersededById')).orderBy('id')
    const revokedCredential = gone.map((certificate) => ({ id: credentialId(certificate), revoked: true, revocationReason: certificate.revokedAt ? 'revoked' : 'superseded' }))
    return asJson(response, { id: revocationsAddress, type: ['1EdTechRevocationList'], issuer: issuerAddress, revokedCredential })
  }
}

const publicKey = ({ publicJwk, thumbprint }: SigningKey) => ({ ...publicJwk, kid: keyAddress(thumbprint), alg: 'RS256', use: 'sig' })

/** Read by other sites, and kept for a minute at most. */
function asJson(response: HttpContext['response'], body: object) {
  response.header('Cache-Control', 'public, max-age=60')
  response.header('Access-Control-Allow-Origin', '*')
  return response.json(body)
}
