/** Where evidence lies: under random keys on the disk of the configuration, proven by re-reading. */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Readable } from 'node:stream'
import drive from '@adonisjs/drive/services/main'

export const EVIDENCE = 'evidence'
/** photos that companies publish */
export const PHOTOS = 'publications'

export interface Kept {
  diskKey: string
  sha256: string
}

/** Stores the bytes of a local file; answers only when what lies on the disk hashes to the same. */
export async function keepEvidence(localPath: string): Promise<Kept> {
  const sha256 = await hashOfStream(createReadStream(localPath))
  const id = randomUUID()
  const diskKey = `${EVIDENCE}/${id.slice(0, 2)}/${id}`
  await drive.use().putStream(diskKey, createReadStream(localPath))

  if ((await hashOfEvidence(diskKey)) !== sha256) {
    await drive.use().delete(diskKey)
    throw new Error(`What was stored under ${diskKey} differs from what was sent`)
  }
  return { diskKey, sha256 }
}

export const openEvidence = (diskKey: string) => drive.use().getStream(diskKey)
export const hashOfEvidence = async (diskKey: string) => hashOfStream(await openEvidence(diskKey))
export const dropEvidence = (diskKey: string) => drive.use().delete(diskKey)

async function hashOfStream(stream: Readable) {
  const hash = createHash('sha256')
  await pipeline(stream, hash)
  return hash.digest('hex')
}
