import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import db from '@adonisjs/lucid/services/db'
import { storedInstant } from '#models/columns'
import { sealed } from '#models/secret'
import SigningKey from '#models/signing_key'
import { now } from '#values/clock'

const PURPOSE = 'badges'

/** The key that signs badges. The first badge makes it; of several made at once, one stays. */
export async function signingKey(): Promise<SigningKey> {
  const kept = await SigningKey.findBy('purpose', PURPOSE)
  if (kept) return kept

  const { publicKey, privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true })
  const publicJwk = await exportJWK(publicKey)
  await db
    .knexQuery()
    .from('signing_keys')
    .insert({
      purpose: PURPOSE,
      thumbprint: await calculateJwkThumbprint(publicJwk),
      public_jwk: JSON.stringify(publicJwk),
      private_jwk: sealed(await exportJWK(privateKey)),
      created_at: storedInstant(now()),
    })
    .onConflict('purpose')
    .ignore()

  return SigningKey.findByOrFail('purpose', PURPOSE)
}
