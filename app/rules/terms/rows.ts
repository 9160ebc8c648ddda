import type { DraftDocument } from '#rules/forms/document'

/** Copied rows keep their place; keys of rows added later sort behind them. */
export const copiedKey = (index: number) => `k${String(index).padStart(5, '0')}`

/** Keys of the rows of a list, in order. */
export function keysOf(document: DraftDocument, at: string): string[] {
  const keys = Object.keys(document)
    .filter((path) => path.startsWith(`${at}.`))
    .map((path) => path.slice(at.length + 1).split('.')[0]!)

  return [...new Set(keys)].sort()
}

/** The place of a row among those copied, or null for one added later. */
export const copiedIndex = (key: string): number | null => (/^k\d{5}$/.test(key) ? Number(key.slice(1)) : null)
