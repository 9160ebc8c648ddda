/** 推薦の名簿: who a company nominates, in its order, from a form or from a file; what is wrong is named by line. */
import { parseCsv } from '#values/csv'

export const MOST_NOMINATED = 1_000

export interface NominationRow {
  line: number
  name: string
  email: string
}

export interface RowProblem {
  /** line of the file; null for what concerns all of it */
  line: number | null
  why:
    | 'encoding' | 'quotes' | 'empty' | 'columns_missing' | 'columns_unknown' | 'columns_twice' | 'too_many' | 'cells'
    | 'name_missing' | 'name_long' | 'email_missing' | 'email_wrong' | 'formula' | 'twice'
  values: Record<string, string | number>
} // prettier-ignore

interface Read {
  rows: NominationRow[]
  problems: RowProblem[]
}

const COLUMNS = { name: ['氏名', '名前', 'お名前', 'name', 'full name'], email: ['メール', 'メールアドレス', 'e-mail', 'email', 'mail', 'email address'] }
type Column = keyof typeof COLUMNS

const LONGEST_NAME = 100
const LONGEST_EMAIL = 254

/** The file's header names the columns, in Japanese or English and in any order; empty lines do not count. */
export function readNominationFile(text: string): Read {
  const csv = parseCsv(text)
  if (!csv) return refused('quotes')
  const [header, ...lines] = csv.filter(({ cells }) => cells.some((cell) => plain(cell) !== ''))
  if (!header || lines.length === 0) return refused('empty')

  const columns = header.cells.map(columnOf)
  const named = (wanted: Column) => columns.filter((column) => column === wanted).length
  const unknown = header.cells.filter((cell, index) => columns[index] === null && plain(cell) !== '')
  const missing = (['name', 'email'] as const).filter((column) => named(column) === 0)
  if (missing.length > 0) return refused('columns_missing', { columns: missing.map((column) => COLUMNS[column][0]).join('、'), found: header.cells.map(plain).join('、') })
  if (unknown.length > 0) return refused('columns_unknown', { columns: unknown.map(plain).join('、') })
  if (named('name') > 1 || named('email') > 1) return refused('columns_twice')
  if (lines.length > MOST_NOMINATED) return refused('too_many', { count: lines.length, most: MOST_NOMINATED })

  const wide = lines.filter(({ cells }) => cells.slice(columns.length).some((cell) => plain(cell) !== ''))
  const rows = lines.map(({ line, cells }) => ({ line, name: cells[columns.indexOf('name')] ?? '', email: cells[columns.indexOf('email')] ?? '' }))
  const read = readNominationRows(rows)
  const problems = [...wide.map(({ line }): RowProblem => ({ line, why: 'cells', values: { count: columns.length } })), ...read.problems]

  return { rows: read.rows, problems: problems.sort((one, other) => one.line! - other.line!) }
}

/** The same people typed into a form: the line is their place in it. */
export function readNominationRows(typed: NominationRow[]): Read {
  const rows = typed.map(({ line, name, email }) => ({ line, name: plain(name), email: address(email) }))
  const firstLine = new Map<string, number>()
  for (const { line, email } of rows) if (!firstLine.has(email)) firstLine.set(email, line)

  const problems = rows.flatMap((row): RowProblem[] => {
    const first = firstLine.get(row.email)!
    const whys = [nameProblem(row.name), emailProblem(row.email), row.email !== '' && first !== row.line ? ('twice' as const) : null]
    return whys.filter((why) => why !== null).map((why) => ({ line: row.line, why, values: { email: row.email, first, most: LONGEST_NAME } }))
  })
  return { rows, problems }
}

function nameProblem(name: string): RowProblem['why'] | null {
  if (name === '') return 'name_missing'
  if (beginsFormula(name)) return 'formula'
  return name.length > LONGEST_NAME ? 'name_long' : null
}

function emailProblem(email: string): RowProblem['why'] | null {
  if (email === '') return 'email_missing'
  const isAddress = /^[a-z0-9_][\w.!#$%&'*+/=?^`{|}~-]*@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(email)
  return isAddress && email.length <= LONGEST_EMAIL ? null : 'email_wrong'
}

/** A spreadsheet would carry it out when the list is opened again. */
const beginsFormula = (text: string) => /^[=+\-@]/.test(text.normalize('NFKC'))

const columnOf = (heading: string): Column | null => {
  const word = plain(heading).toLowerCase()
  return (Object.keys(COLUMNS) as Column[]).find((column) => COLUMNS[column].includes(word)) ?? null
}

/** One line without spaces around it; control characters are spaces. */
const plain = (text: string) => text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim()

/** Full-width letters of an address mean the same as half-width ones. */
const address = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

const refused = (why: RowProblem['why'], values: RowProblem['values'] = {}): Read => ({ rows: [], problems: [{ line: null, why, values }] })
