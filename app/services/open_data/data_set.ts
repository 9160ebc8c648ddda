/** オープンデータ: what a file of it is, whatever it holds. */
import type { Localised } from '#values/localised'

export type OpenCell = string | number | null
export type OpenRow = Record<string, OpenCell>

/** A field: its name is that of the standard, and where something must be said of it, it is said in the dictionary. */
export interface Field<Row> {
  of: (row: Row) => OpenCell
  note?: Localised
}

export interface DataSet {
  /** its address: `/open-data/<name>.csv` */
  name: string
  /** what the file is called: municipal code and subject */
  file: string
  fields: { name: string; note?: Localised }[]
  rows: () => Promise<OpenRow[]>
  /** begins with a byte-order mark, so that a spreadsheet reads it as UTF-8 */
  hasMark: boolean
  /** companies typed some of it: what a spreadsheet would calculate is given an apostrophe in the CSV */
  isGuarded: boolean
  /** other addresses of the same data */
  more: { address: string; word: string }[]
}

/** Each row by the fields, in their order. */
export const rowsBy =
  <Row>(fields: Record<string, Field<Row>>) =>
  (row: Row): OpenRow =>
    Object.fromEntries(Object.entries(fields).map(([name, { of }]) => [name, of(row)]))

export const dictionary = (fields: Record<string, { note?: Localised }>) => Object.entries(fields).map(([name, { note }]) => ({ name, note }))
