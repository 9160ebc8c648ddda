/** Where released bank files lie: each under a key of its own, encrypted like the account numbers in it, proven by re-reading. */
import { createHash, randomUUID } from 'node:crypto'
import drive from '@adonisjs/drive/services/main'
import encryption from '@adonisjs/core/services/encryption'

export interface KeptFile {
  key: string
  sha256: string
}

/** Stores the bytes and answers only when they read back the same. */
export async function keepBankFile(runId: number, bytes: Buffer): Promise<KeptFile> {
  const sha256 = fingerprint(bytes)
  const key = `bank_files/${runId}-${randomUUID()}.sealed`
  await drive.use().put(key, encryption.encrypt(bytes.toString('base64')))
  await readBankFile({ key, sha256 })

  return { key, sha256 }
}

/** What was kept for a release that did not come about. */
export const dropBankFile = ({ key }: KeptFile) => drive.use().delete(key)

/** @throws Error when the bytes are not those that were kept */
export async function readBankFile({ key, sha256 }: KeptFile): Promise<Buffer> {
  const bytes = Buffer.from(encryption.decrypt<string>(await drive.use().get(key)) ?? '', 'base64')
  if (fingerprint(bytes) !== sha256) throw new Error(`The bank file ${key} is not the one that was released`)

  return bytes
}

const fingerprint = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
