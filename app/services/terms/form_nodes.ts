import type { I18n } from '@adonisjs/i18n'
import type { DraftDocument } from '#rules/forms/document'
import { isKept } from '#rules/terms/changed_rows'
import { keysOf } from '#rules/terms/rows'
import type { Group, Leaf, List, Shape, Table } from '#rules/terms/shape'
import { groupName, nameOf, rowName, valueText, wordOf } from '#services/terms/field_words'

export interface FieldNode {
  type: 'field'
  path: string
  input: string
  label: string
  value: string
  options: { value: string; label: string }[]
  isOptional: boolean
  /** what stood there before, where it is another */
  was: string | null
  help: string | null
}

export interface GroupNode {
  type: 'group'
  path: string
  legend: string
  help: string | null
  nodes: FormNode[]
}

export interface RowsNode {
  type: 'rows'
  path: string
  legend: string
  /** stands inside a row of another list */
  isNested: boolean
  grows: boolean
  rows: { path: string; legend: string; isRemovable: boolean; nodes: FormNode[] }[]
}

export type FormNode = FieldNode | GroupNode | RowsNode

interface Writing {
  shape: Group
  document: DraftDocument
  /** fields of what it was copied from */
  before: DraftDocument
  i18n: I18n
}

/** The form of some entries, made from their shape. */
export function formNodes(entries: string[], writing: Writing): FormNode[] {
  return entries.flatMap((entry) => nodesOf(writing.shape.of[entry]!, entry, writing))
}

function nodesOf(shape: Shape, at: string, writing: Writing): FormNode[] {
  if (shape.is === 'group') return groupNodes(shape, at, writing)
  if (shape.is === 'list') return [rowsNode(shape, at, writing)]
  if (shape.is === 'table') return [tableNode(shape, at, writing)]
  if (shape.is === 'fixed' || shape.isName) return []

  return [fieldNode(shape, at, nameOf(at, writing.i18n), writing)]
}

/** A text in two languages is two fields; any other group has its own frame. */
function groupNodes({ of, blank }: Group, at: string, writing: Writing): FormNode[] {
  const { i18n } = writing
  const names = Object.keys(of)
  if (names.length === 0) return []
  if (names.join() === 'ja,en') {
    const name = at.split('.').at(-1)!.startsWith('k') ? '' : nameOf(at, i18n)
    return names.map((language) => fieldNode({ ...(of[language] as Leaf), ...(blank && { blank }) }, `${at}.${language}`, i18n.t(`terms.in_${language}`, { name }), writing))
  }
  const nodes = names.flatMap((name) => nodesOf(of[name]!, `${at}.${name}`, writing))
  const [only] = nodes
  if (nodes.length === 1 && only!.type === 'field') return [{ ...only, isOptional: blank !== undefined }]

  return [{ type: 'group', path: at, legend: nameOf(at, i18n), help: blank ? i18n.t('terms.may_be_absent') : null, nodes }]
}

function rowsNode(shape: List, at: string, writing: Writing): RowsNode {
  const rows = keysOf(writing.document, at).map((key) => {
    const path = `${at}.${key}`
    const inner = Object.entries(shape.of.of).flatMap(([name, one]) => nodesOf(one, `${path}.${name}`, writing))
    return { path, legend: rowName(writing.document, writing.shape, path, writing.i18n), isRemovable: Boolean(shape.grows) && !isKept(shape, writing.document, path), nodes: inner }
  })

  return { type: 'rows', path: at, legend: nameOf(at, writing.i18n), isNested: /\.k[a-z0-9]{5}/.test(at), grows: shape.grows ?? false, rows }
}

function tableNode({ of, keys, needs }: Table, at: string, writing: Writing): GroupNode {
  const nodes = keys(writing.document).map((name) =>
    fieldNode(needs.includes(name) ? of : { ...of, blank: 'absent' }, `${at}.${name}`, groupName(writing.document, name, writing.i18n), writing)
  )

  return { type: 'group', path: at, legend: nameOf(at, writing.i18n), help: null, nodes }
}

function fieldNode(leaf: Leaf, path: string, label: string, { document, before, i18n }: Writing): FieldNode {
  const value = document[path] ?? ''
  const old = before[path]
  const help = `terms.help.${path.split('.').at(-1)}`

  return {
    type: 'field',
    path,
    input: inputOf(leaf, value),
    label,
    value,
    options: (leaf.of ?? []).map((option) => ({ value: option, label: leaf.is === 'sequence' ? valueText(leaf, option, i18n) : wordOf(leaf, option, i18n) })),
    isOptional: leaf.blank !== undefined && leaf.is !== 'flag',
    was: old === undefined || old === value ? null : i18n.t('terms.was', { value: valueText(leaf, old, i18n) }),
    help: i18n.hasMessage(help) ? i18n.t(help) : null,
  }
}

/** A day that is none would vanish from a date field; it is shown as the text it is. */
function inputOf({ is }: Leaf, value: string) {
  if (is === 'day') return value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'date' : 'line'
  return is === 'sequence' ? 'choice' : is
}
