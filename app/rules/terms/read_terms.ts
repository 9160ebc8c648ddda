import type { DraftDocument } from '#rules/forms/document'
import { rowsOf } from '#rules/terms/flatten'
import { copiedIndex, keysOf } from '#rules/terms/rows'
import type { Group, Leaf, List, Shape, Table } from '#rules/terms/shape'
import { NotTyped, readLeaf, textOf } from '#rules/terms/typed_leaf'

export interface Misread {
  path: string
  /** key of the sentence that says what the field takes */
  problem: string
}

interface Read {
  definition: Record<string, unknown>
  misread: Misread[]
}

/** What the fields say, laid over what they were copied from: a field that was not touched keeps what stood there, to the letter. */
export function readTerms(shape: Group, base: unknown, document: DraftDocument): Read {
  const misread: Misread[] = []
  const definition = new Reading(document, misread).read(shape, base, '') as Record<string, unknown>

  return { definition, misread }
}

type Value = Record<string, unknown>

class Reading {
  constructor(
    private document: DraftDocument,
    private misread: Misread[]
  ) {}

  read(shape: Shape, base: unknown, at: string): unknown {
    if (shape.is === 'group') return this.readGroup(shape, base as Value | null | undefined, at)
    if (shape.is === 'list') return this.readList(shape, base, at)
    if (shape.is === 'table') return this.readTable(shape, base as Value | undefined, at)
    return this.readLeaf(shape, base, at)
  }

  private readLeaf(shape: Leaf, base: unknown, at: string) {
    if (shape.is === 'fixed') return base ?? shape.value
    const text = this.document[at] ?? ''
    if (base !== undefined && text === textOf(shape, base)) return base
    const value = readLeaf(shape, text)
    if (value === false && shape.blank === 'absent') return undefined
    if (!(value instanceof NotTyped)) return value
    this.misread.push({ path: at, problem: value.problem })

    return base
  }

  private readGroup({ of, blank }: Group, base: Value | null | undefined, at: string) {
    if (blank && this.isBlank(at)) return blank === 'absent' ? undefined : null
    const value: Value = { ...base }
    for (const [name, inner] of Object.entries(of)) {
      const read = this.read(inner, base?.[name], at ? `${at}.${name}` : name)
      if (read === undefined) delete value[name]
      else value[name] = read
    }

    return value
  }

  private readList(shape: List, base: unknown, at: string) {
    const bases = rowsOf(shape, base)
    const rows = keysOf(this.document, at).map((key) => {
      const index = copiedIndex(key)
      return this.read(shape.of, index === null ? undefined : bases[index], `${at}.${key}`) as Value
    })
    if (shape.rises) rows.sort((one, other) => rank(one[shape.rises!]) - rank(other[shape.rises!]))
    if (!shape.isRecord) return rows.length === 0 && base === undefined ? undefined : rows

    return Object.fromEntries(rows.map(({ [shape.by!]: key, ...row }) => [String(key ?? ''), row]))
  }

  private readTable({ of, keys, needs }: Table, base: Value | undefined, at: string) {
    const wanted = keys(this.document)
    const names = [...Object.keys(base ?? {}).filter((name) => wanted.includes(name)), ...wanted.filter((name) => !Object.hasOwn(base ?? {}, name))]
    const read = names.map((name) => [name, this.readLeaf({ ...of, ...(needs.includes(name) ? {} : { blank: 'absent' as const }) }, base?.[name], `${at}.${name}`)] as const)

    return Object.fromEntries(read.filter(([, value]) => value !== undefined))
  }

  private isBlank(at: string) {
    return Object.entries(this.document).every(([path, text]) => !path.startsWith(`${at}.`) || !text.trim())
  }
}

const rank = (value: unknown) => (typeof value === 'number' ? value : Infinity)
