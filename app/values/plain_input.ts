/** Names that every object answers to: a form never sends them, and whoever reads such an object is misled. */
const MISLEADING = new Set(Object.getOwnPropertyNames(Object.prototype))

/** Names and values as a body is parsed into; a file beside them is left alone. */
const isRecord = (sent: unknown): sent is object =>
  typeof sent === 'object' && sent !== null && (Array.isArray(sent) || [Object.prototype, null].includes(Object.getPrototypeOf(sent)))

/** Whether no name in what was sent would mislead its reader. */
export const isPlain = (sent: unknown): boolean =>
  !isRecord(sent) || Object.entries(sent).every(([name, value]) => !MISLEADING.has(name) && isPlain(value))

/** The same with half characters (a lone surrogate of an emoji) made whole, so that every engine can keep it. */
export function wellFormed<T>(sent: T): T {
  if (typeof sent === 'string') return sent.toWellFormed() as T
  if (Array.isArray(sent)) return sent.map(wellFormed) as T
  return isRecord(sent) ? (Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, wellFormed(value)])) as T) : sent
}
