import { createHash } from 'node:crypto'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { createLocalJWKSet, jwtVerify } from 'jose'
import jsonwebtoken from 'jsonwebtoken'
import { createPublicKey, type JsonWebKey } from 'node:crypto'
import { signBadge } from '#actions/certificates/sign_badge'
import { signingKey } from '#actions/certificates/signing_key'
import { revokeCertificate } from '#actions/certificates/revoke_certificate'
import { appUrl } from '#config/app'
import SigningKey from '#models/signing_key'
import db from '@adonisjs/lucid/services/db'
import { givenCertificate } from '#tests/support/attendance'
import { freezeClock } from '#tests/support/clock'

/** The fields of the template of Open Badges 3.0, each with what it says here. */
const TEMPLATE = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  'type': ['VerifiableCredential', 'OpenBadgeCredential'],
  'credentialSchema': [{ id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json', type: '1EdTechJsonSchemaValidator2019' }],
}

const pem = (jwk: JsonWebKey) => createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString()

test.group('Badges', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('[F31] a badge is signed with RS256, and a library that we did not sign with verifies it by the published key', async ({ client, assert }) => {
    const { certificate, user } = await givenCertificate()
    const answer = await client.get(`/my/certificates/${certificate.id}/badge`).loginAs(user)
    answer.assertHeader('content-type', 'application/vc+jwt')
    const badge = Buffer.isBuffer(answer.body()) ? answer.body().toString() : answer.text()
    assert.equal(await signBadge(certificate.id), badge)

    const { keys } = (await client.get('/.well-known/jwks.json')).body()
    const { header, payload } = jsonwebtoken.verify(badge, pem(keys[0]), { algorithms: ['RS256'], complete: true, clockTimestamp: certificate.createdAt.toUnixInteger() + 1 })
    const claims = payload as jsonwebtoken.JwtPayload
    assert.containsSubset(header, { alg: 'RS256', typ: 'JWT', kid: keys[0].kid })
    assert.deepEqual([claims.iss, claims.sub, claims.jti, claims.nbf], [claims.issuer.id, claims.credentialSubject.id, claims.id, Date.parse(claims.validFrom) / 1000])
    await jwtVerify(badge, createLocalJWKSet({ keys }), { currentDate: certificate.createdAt.plus({ seconds: 1 }).toJSDate() })
    assert.equal((await client.get(new URL(header.kid!).pathname)).body().n, keys[0].n)
    assert.isUndefined(keys[0].d)

    const [head, body, signature] = badge.split('.') as [string, string, string]
    const forged = [head, Buffer.from(Buffer.from(body, 'base64url').toString().replace('修了証', '偽物')).toString('base64url'), signature].join('.')
    assert.throws(() => jsonwebtoken.verify(forged, pem(keys[0]), { algorithms: ['RS256'] }), /invalid signature/)
  })

  test('[F31] holds every field that Open Badges 3.0 asks for, and the person only as a hash', async ({ assert }) => {
    const { certificate, user } = await givenCertificate({ meetings: [6, 4] })
    const claims = jsonwebtoken.decode(await signBadge(certificate.id)) as jsonwebtoken.JwtPayload
    assert.containsSubset(claims, TEMPLATE)
    assert.match(claims.id, /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    assert.deepInclude(claims.issuer, { id: `${appUrl}/issuers/minato`, type: ['Profile'], name: '港区' })
    assert.match(claims.validFrom, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    const { identifier, achievement, type, creditsEarned } = claims.credentialSubject
    assert.deepEqual(type, ['AchievementSubject'])
    assert.equal(creditsEarned, 10)
    assert.containsSubset(identifier[0], { type: 'IdentityObject', hashed: true, identityType: 'emailAddress' })
    assert.equal(identifier[0].identityHash, `sha256$${createHash('sha256').update(user.email + identifier[0].salt).digest('hex')}`)
    assert.deepInclude(achievement, { type: ['Achievement'], achievementType: 'CertificateOfCompletion' })
    for (const field of ['id', 'name', 'description']) assert.isString(achievement[field])
    assert.include(achievement.criteria.narrative, '80％以上')
    assert.notInclude(JSON.stringify(claims), user.email)
    assert.notInclude(JSON.stringify(claims), user.name)
    assert.notInclude(JSON.stringify(claims), certificate.verifyCode)
  })

  test('[F32] a revoked one stands in the list that the badge names', async ({ client, assert }) => {
    const { certificate, clerk } = await givenCertificate()
    const { id, credentialStatus } = jsonwebtoken.decode(await signBadge(certificate.id)) as jsonwebtoken.JwtPayload
    assert.equal(credentialStatus.type, '1EdTechRevocationList')
    const list = async () => (await client.get(new URL(credentialStatus.id).pathname)).body().revokedCredential.map((one: { id: string }) => one.id)
    assert.notInclude(await list(), id)
    await revokeCertificate(certificate.id, '誤り', { id: clerk.id, as: 'clerk' })
    assert.include(await list(), id)
  })

  test('[F31] issuer and achievement are published where the badge says, without a session', async ({ client, assert }) => {
    const { certificate } = await givenCertificate()
    const claims = jsonwebtoken.decode(await signBadge(certificate.id)) as jsonwebtoken.JwtPayload
    const issuer = await client.get(new URL(claims.issuer.id).pathname)
    assert.equal(issuer.body().id, claims.issuer.id)
    assert.isUndefined(issuer.header('set-cookie'))
    const achievement = await client.get(new URL(claims.credentialSubject.achievement.id).pathname)
    assert.deepEqual(achievement.body(), claims.credentialSubject.achievement)
    ;(await client.get('/achievements/nothing')).assertStatus(404)
    ;(await client.get('/issuers/minato/keys/nothing')).assertStatus(404)
  })

  test('[F31] the key is made once and lies encrypted', async ({ assert }) => {
    const [one, other] = [await signingKey(), await signingKey()]
    assert.equal(one.thumbprint, other.thumbprint)
    const row = await db.from('signing_keys').where('thumbprint', one.thumbprint).firstOrFail()
    assert.notInclude(row.private_jwk, '"d"')
    assert.isString((await SigningKey.findOrFail(row.id)).privateJwk.d)
  })

  test('[N9] a protected seminar gives a certificate and no badge', async ({ client }) => {
    const { certificate, user } = await givenCertificate({
      kind: { privacy: 'protected', certificate: { wording: { ja: '修了したことを証します。', en: 'This certifies completion.' }, hoursCertificateFrom: null, badge: false } },
    })
    ;(await client.get(`/my/certificates/${certificate.id}`).loginAs(user)).assertStatus(200)
    ;(await client.get(`/my/certificates/${certificate.id}/badge`).loginAs(user)).assertStatus(404)
  })
})
