/** Banks and their branches, by code, kana or name. Read on first use: the list is large. */
import { createRequire } from 'node:module'
import { bankKana } from '#values/bank_kana'

interface Entry {
  code: string
  name: string
  kana: string
  hira: string
}

type Master = Record<string, Entry & { branches: Record<string, Entry> }>

export interface Branch {
  code: string
  name: string
  /** half-width, at most 15 bytes, as the bank file takes it */
  kana: string
}

export type Bank = Branch

const require = createRequire(import.meta.url)
let loaded: Master | undefined

const master = (): Master => (loaded ??= require('zengin-code') as Master)

export const findBank = (code: string): Bank | null => shown(entryOf(master(), code))

export const findBranch = (bankCode: string, branchCode: string): Branch | null =>
  shown(entryOf(entryOf(master(), bankCode)?.branches ?? {}, branchCode))

export const searchBanks = (text: string, limit = 20): Bank[] => matching(Object.values(master()), text, limit)

export const searchBranches = (bankCode: string, text: string, limit = 20): Branch[] =>
  matching(Object.values(entryOf(master(), bankCode)?.branches ?? {}), text, limit)

const entryOf = <T>(entries: Record<string, T>, code: string): T | undefined => (Object.hasOwn(entries, code) ? entries[code] : undefined)

/** Entries whose code, name, kana or reading begins with the text first, then those that contain it. */
function matching(entries: Entry[], text: string, limit: number): Branch[] {
  const wanted = comparable(text)
  if (wanted === '') return []
  const ranked = entries.map((entry) => ({ entry, rank: rankOf(entry, wanted) })).filter(({ rank }) => rank < 2)

  return ranked
    .sort((one, other) => one.rank - other.rank || one.entry.code.localeCompare(other.entry.code))
    .slice(0, limit)
    .map(({ entry }) => shown(entry)!)
}

function rankOf(entry: Entry, wanted: string): number {
  const words = [entry.code, comparable(entry.name), comparable(entry.hira)]
  if (words.some((word) => word.startsWith(wanted))) return 0
  return words.slice(1).some((word) => word.includes(wanted)) ? 1 : 2
}

const SMALL = 'ぁぃぅぇぉっゃゅょゎ'
const LARGE = 'あいうえおつやゆよわ'

/** Width, kind and size of kana, spaces, and the words 銀行 and 支店 do not matter. */
const comparable = (text: string) =>
  [...text.normalize('NFKC').toLowerCase().replace(/[\s・.]/g, '').replace(/(銀行|支店)$/, '')]
    .map((char) => (/[ァ-ヶ]/.test(char) ? String.fromCharCode(char.charCodeAt(0) - 0x60) : char))
    .map((char) => LARGE[SMALL.indexOf(char)] ?? char.replace(/[-‐-―−]/, 'ー'))
    .join('')

function shown(entry: Entry | undefined): Branch | null {
  if (!entry) return null
  const { text = '' } = bankKana(entry.kana.normalize('NFKC').replace(/[.]/g, ' '), 15)
  return { code: entry.code, name: entry.name, kana: text }
}
