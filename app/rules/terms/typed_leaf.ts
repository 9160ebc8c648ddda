import type { Leaf } from '#rules/terms/shape'
import { isRatio } from '#values/ratio'
import { typedAmount, typedDay, typedNumber } from '#values/typed'

/** A value as its field shows it. */
export function textOf({ is }: Leaf, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (is === 'flag') return value === true ? '1' : ''
  if (is === 'share') return value === 'none' ? '' : String(value)
  if (is === 'sequence') return (value as string[]).join('+')
  if (is === 'counts') return (value as number[]).join(', ')
  if (is === 'yen') return (value as number).toLocaleString('en-US')

  return String(value)
}

/** What was typed is not what the field takes: the key of the sentence that says so. */
export class NotTyped {
  constructor(readonly problem: string) {}
}

type Reader = (text: string, leaf: Leaf) => unknown

/** What a filled field says, or why it says nothing. */
const READERS: Record<Leaf['is'], Reader> = {
  day: (text) => typedDay(text) ?? new NotTyped('day'),
  yen: (text) => typedAmount(text) ?? new NotTyped('yen'),
  count: (text) => whole(text) ?? new NotTyped('count'),
  counts: (text) => wholes(text) ?? new NotTyped('counts'),
  share: (text) => shareOf(text) ?? new NotTyped('share'),
  line: (text) => text.trim(),
  key: (text) => (/^[^.]{1,40}$/.test(text.trim()) ? text.trim() : new NotTyped('name')),
  text: (text) => text.trim(),
  flag: (text) => text === '1',
  choice: (text, { of = [] }) => (of.includes(text) ? text : new NotTyped('choice')),
  sequence: (text, { of = [] }) => (of.includes(text) ? text.split('+') : new NotTyped('choice')),
  fixed: (_text, { value }) => value,
}

export function readLeaf(leaf: Leaf, text: string): unknown {
  if (leaf.is === 'flag') return text === '1'
  if (text.trim()) return READERS[leaf.is](text, leaf)
  if (leaf.blank === 'absent') return undefined
  if (leaf.blank === 'null') return null
  if (leaf.blank === 'none') return leaf.is === 'share' ? 'none' : []
  if (leaf.is === 'counts') return []

  return new NotTyped('missing')
}

function whole(text: string): number | null {
  const number = typedNumber(text)
  return number !== null && Number.isSafeInteger(number) && number >= 0 ? number : null
}

function wholes(text: string): number[] | null {
  const numbers = text.normalize('NFKC').split(/[,、\s]+/).filter(Boolean).map(whole)
  return numbers.every((one) => one !== null) ? numbers : null
}

/** 「２／３」 is 2/3. */
function shareOf(text: string) {
  const plain = text.normalize('NFKC').replace(/[⁄∕]/g, '/').replace(/\s/g, '')
  return isRatio(plain) ? plain : null
}
