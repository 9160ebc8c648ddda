/** A paper in words: what stands on it, in order, ready to be set as PDF or HTML. */
export interface PaperTable {
  columns: { label: string; align: 'left' | 'right'; /** share of the width */ share: number }[]
  rows: string[][]
  /** last row, set apart */
  total?: string[]
}

export interface PaperSection {
  heading?: string
  text?: string[]
  facts?: { label: string; value: string; strong?: boolean }[]
  table?: PaperTable
  list?: string[]
}

export interface Paper {
  language: 'ja' | 'en'
  /** 「様式第3号」 */
  form: string | null
  number: string | null
  date: string
  addressee: string[]
  sender: string[]
  title: string
  body: string[]
  /** 「記」 */
  notes: string | null
  sections: PaperSection[]
  appeal: string[]
  contact: { heading: string; lines: string[] }
}
