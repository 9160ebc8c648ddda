/** Names that every object answers to: a form never sends them, and whoever reads such an object is misled. */
const MISLEADING = new Set(Object.getOwnPropertyNames(Object.prototype))

const isObject = (sent: unknown): sent is object => typeof sent === 'object' && sent !== null

/** Whether no name in what was sent would mislead its reader. */
export const isPlain = (sent: unknown): boolean =>
  !isObject(sent) || Object.entries(sent).every(([name, value]) => !MISLEADING.has(name) && isPlain(value))

/** The same with half characters (a lone surrogate of an emoji) made whole, so that every engine can keep it. */
export function wellFormed<T>(sent: T): T {
  if (typeof sent === 'string') return sent.toWellFormed() as T
  if (Array.isArray(sent)) return sent.map(wellFormed) as T
  return isObject(sent) ? (Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, wellFormed(value)])) as T) : sent
}
