/** Papers as they lie in the store: read back with their fingerprint, never otherwise. */
import { createHash } from 'node:crypto'
import drive from '@adonisjs/drive/services/main'

export interface KeptPaper {
  key: string
  sha256: string
}

/** Stores a paper and reads it back. */
export async function keepPaper(key: string, pdf: Buffer): Promise<KeptPaper> {
  const kept = { key, sha256: fingerprint(pdf) }
  await drive.use().put(key, pdf)
  await keptPaper(kept)

  return kept
}

/** @throws Error when the stored file is not the one that was issued */
export async function keptPaper({ key, sha256 }: KeptPaper): Promise<Buffer> {
  const bytes = Buffer.from(await drive.use().getBytes(key))
  if (fingerprint(bytes) !== sha256) throw new Error(`The stored paper ${key} is not the one that was issued`)

  return bytes
}

const fingerprint = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
