/** Names that every object answers to: a form never sends them, and whoever reads such an object is misled. */
const MISLEADING = new Set(Object.getOwnPropertyNames(Object.prototype))

/**
 * What was sent, with half characters (a lone surrogate of an emoji) made whole, so that every engine can keep it.
 * Undefined when it holds a name that would mislead its reader.
 */
export function plainInput<T>(sent: T): T | undefined {
  if (typeof sent === 'string') return sent.toWellFormed() as T
  if (typeof sent !== 'object' || sent === null) return sent

  const entries = Object.entries(sent).map(([name, value]) => [name, plainInput(value)] as const)
  if (entries.some(([name, value]) => MISLEADING.has(name) || value === undefined)) return undefined
  return (Array.isArray(sent) ? entries.map(([, value]) => value) : Object.fromEntries(entries)) as T
}
