import drive from '@adonisjs/drive/services/main'

/** An anchor as it is published: enough to follow the chain of anchors, and nothing of what they cover. */
export interface PublishedAnchor {
  serial: number
  day: string
  madeAt: string
  partsDigest: string
  previousHash: string
  hash: string
}

const keyOf = (day: string) => `anchors/${day}.json`

export const anchorText = ({ serial, day, madeAt, partsDigest, previousHash, hash }: PublishedAnchor): string =>
  `${JSON.stringify({ serial, day, madeAt, partsDigest, previousHash, hash }, null, 2)}\n`

export const putAnchorFile = (anchor: PublishedAnchor) => drive.use().put(keyOf(anchor.day), anchorText(anchor))

/** Null where there is none. */
export async function anchorFile(day: string): Promise<string | null> {
  return (await drive.use().exists(keyOf(day))) ? drive.use().get(keyOf(day)) : null
}
