/** Comma-separated values (RFC 4180), with the line each row begins on. Empty lines are left out. */
export interface CsvRow {
  line: number
  cells: string[]
}

/** The rows, or null when a quotation mark is left open or stands where none belongs. */
export function parseCsv(text: string): CsvRow[] | null {
  const rows: CsvRow[] = []
  const token = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y
  let cells: string[] = []
  let [line, begun] = [1, 1]
  const source = text.replace(/^\uFEFF/, '')

  while (token.lastIndex <= source.length) {
    const match = token.exec(source)
    if (!match) return null
    const [whole, quoted, plain = '', end] = match as unknown as [string, string | undefined, string | undefined, string]
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0
    if (end === ',') continue
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: begun, cells })
    cells = []
    begun = line
    if (end === '') break
  }
  return rows
}

/** Rows as a file: what needs it in quotation marks, every line ended by CRLF. The cells stand exactly as given. */
export const csvFile = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((cells) => `${cells.map((cell) => quoted(String(cell ?? ''))).join(',')}\r\n`).join('')

const quoted = (cell: string) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
