/** Cells of a file that a spreadsheet will open: nothing in them is ever calculated. */

const FORMULA = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/

/** What a spreadsheet would take for a formula is given an apostrophe, which says that it is text. */
export const safeCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** RFC 4180 */
export const csvOf = (rows: string[][]): string => rows.map((row) => `${row.map((cell) => quoted(safeCell(cell))).join(',')}\r\n`).join('')
