/** How the chain over the office is computed: rows to leaves, leaves to parts, parts to an anchor, anchors to each other. */
import { createHash } from 'node:crypto'

export const FIRST_ANCHOR = '0'.repeat(64)

/** As much of a leaf as is kept to name a row that differs; the digest of the part holds the whole. */
const KEPT = 16

export type Row = Record<string, unknown> & { id: number }

/** Rows of one table after `fromId`, up to `toId`. */
export interface AnchorPart {
  source: string
  columns: string[]
  fromId: number
  toId: number
  count: number
  digest: string
  leaves: string
}

export interface AnchorHead {
  serial: number
  day: string
  madeAt: string
  partsDigest: string
  previousHash: string
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** SHA-256 over the table's name and the row's values as text, in the order of the columns. */
export const leafOf = (source: string, columns: string[], row: Row): string =>
  sha256(JSON.stringify([source, ...columns.map((column) => textOf(row[column]))]))

const textOf = (value: unknown) => (value === null || value === undefined ? null : String(value))

/** Takes the leaves of a part one after the other, in order of id. */
export class PartDigest {
  count = 0
  private readonly hash = createHash('sha256')
  private readonly lines: string[] = []

  add(id: number, leaf: string) {
    this.count += 1
    this.hash.update(`${id} ${leaf}\n`)
    this.lines.push(`${id} ${leaf.slice(0, KEPT)}`)
  }

  end = () => ({ count: this.count, digest: this.hash.digest('hex'), leaves: this.lines.join('\n') })
}

/** id → the kept beginning of its leaf, as they were anchored. */
export const keptLeaves = (leaves: string): Map<number, string> =>
  new Map(
    leaves
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(' ') as [string, string])
      .map(([id, leaf]) => [Number(id), leaf])
  )

export const isKept = (leaf: string, kept: string) => leaf.slice(0, KEPT) === kept

const lineOf = ({ source, columns, fromId, toId, count, digest, leaves }: AnchorPart) =>
  JSON.stringify([source, columns, fromId, toId, count, digest, sha256(leaves)])

/** Takes the parts of an anchor in their order, so that no more than one need be held. */
export class PartsDigest {
  private readonly hash = createHash('sha256')

  add(part: AnchorPart) {
    this.hash.update(`${lineOf(part)}\n`)
  }

  end = () => this.hash.digest('hex')
}

export const anchorHashOf = ({ serial, day, madeAt, partsDigest, previousHash }: AnchorHead): string =>
  sha256(JSON.stringify([serial, day, madeAt, partsDigest, previousHash]))
