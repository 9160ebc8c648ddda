/** Where a page of a list ended, as a word for an address: the two keys of its order and the id of the last row. */
export type Cursor = [string | number, string | number, number]

export const cursorText = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url')

/** Null when it is none of ours. */
export function readCursor(text: string): Cursor | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return isCursor(read) ? read : null
  } catch {
    return null
  }
}

const isKey = (value: unknown) => typeof value === 'string' || typeof value === 'number'
const isCursor = (read: unknown): read is Cursor => Array.isArray(read) && read.length === 3 && read.every(isKey) && Number.isSafeInteger(read[2])
