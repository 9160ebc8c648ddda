/** What a form sent, reduced to what its writer changed since it was shown. */
export interface Typing {
  typed: Map<string, string>
  seenAt: (path: string) => number
}

/** What a page had shown when it was made; JavaScript brings it up to date after each autosave. */
interface Seen {
  base: number
  values: Record<string, unknown>
  revisions: Record<string, unknown>
}

/** A plain form sends everything it shows; what equals what it had shown was not typed. */
export function typingOfForm(body: Record<string, unknown>): Typing {
  const { _seen, ...fields } = body
  const { base, values, revisions } = seenOf(_seen)
  const changed = [...leaves(fields)].filter(([path, typed]) => typed !== String((Object.hasOwn(values, path) && values[path]) || ''))

  return { typed: new Map(changed), seenAt: (path) => (Object.hasOwn(revisions, path) ? Number(revisions[path]) || 0 : base) }
}

/** The body parser nests `lines.k1.amount`; here it is one path again. A box and its hidden twin: the last one counts. */
function* leaves(node: Record<string, unknown>, above = ''): Generator<[string, string]> {
  for (const [name, value] of Object.entries(node)) {
    const last = Array.isArray(value) ? value.at(-1) : value
    if (typeof last === 'string') yield [above + name, last.replace(/\r\n?/g, '\n')]
    else if (last && typeof last === 'object') yield* leaves(last as Record<string, unknown>, `${above}${name}.`)
  }
}

function seenOf(text: unknown): Seen {
  const nothing = { base: 0, values: {}, revisions: {} }
  try {
    const seen = typeof text === 'string' ? JSON.parse(text) : null
    if (!seen || !Number.isSafeInteger(seen.base)) return nothing
    return { base: seen.base, values: seen.values ?? {}, revisions: seen.revisions ?? {} }
  } catch {
    return nothing
  }
}
