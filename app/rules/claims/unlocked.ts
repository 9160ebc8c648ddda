/** What a correction opens: the places it names and everything below them, nothing else. */
export const isUnlocked = (path: string, targets: readonly string[]) =>
  targets.some((target) => path === target || path.startsWith(`${target}.`))

/** A file belongs to a document or to a line; a line's file is its evidence. */
export const placeOf = ({ documentCode, lineKey }: { documentCode: string | null; lineKey: string | null }) =>
  documentCode ? `documents.${documentCode}` : `lines.${lineKey}.evidence`
