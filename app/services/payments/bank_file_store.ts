/** Where released bank files lie: under their content's hash, proven by re-reading. */
import { createHash } from 'node:crypto'
import drive from '@adonisjs/drive/services/main'

export interface KeptFile {
  key: string
  sha256: string
}

/** Stores the bytes and answers only when they read back the same. */
export async function keepBankFile(runId: number, bytes: Buffer): Promise<KeptFile> {
  const sha256 = fingerprint(bytes)
  const key = `bank_files/${runId}-${sha256}.txt`
  await drive.use().put(key, bytes)
  await readBankFile({ key, sha256 })

  return { key, sha256 }
}

/** @throws Error when the bytes are not those that were kept */
export async function readBankFile({ key, sha256 }: KeptFile): Promise<Buffer> {
  const bytes = Buffer.from(await drive.use().getBytes(key))
  if (fingerprint(bytes) !== sha256) throw new Error(`The bank file ${key} is not the one that was released`)

  return bytes
}

const fingerprint = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
