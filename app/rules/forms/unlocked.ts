/** What a correction opens: the places it names and everything below them, nothing else. */
export const isUnlocked = (path: string, targets: readonly string[]) =>
  targets.some((target) => path === target || path.startsWith(`${target}.`))

/** Where a file lies in a form: in the place of a document, or as the evidence of a line or of an item. */
export interface Slot {
  documentCode: string | null
  lineKey?: string | null
  itemCode?: string | null
}

export function placeOf({ documentCode, lineKey, itemCode }: Slot) {
  if (documentCode) return `documents.${documentCode}`
  return itemCode ? `items.${itemCode}.evidence` : `lines.${lineKey}.evidence`
}
