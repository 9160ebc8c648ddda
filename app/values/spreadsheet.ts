/** Cells of a file that a spreadsheet will open: nothing in them is ever calculated. */
import type { Cell } from '#values/export_table'

const FORMULA = /^[\s]*[=+\-−@＝＋－＠]|^[\t\r\n]/

/** What a spreadsheet would take for a formula is given an apostrophe, which says that it is text. */
export const safeCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A number is a number, below zero too; only text can be taken for a formula. */
const cellText = (cell: Cell) => (typeof cell === 'number' ? String(cell) : quoted(safeCell(cell ?? '')))

/** RFC 4180 */
export const csvOf = (rows: Cell[][]): string => rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
