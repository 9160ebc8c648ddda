/** 振込結果: the bank's answer as CSV, `payment,amount,result,reason`; every payment of the run once, or nothing counts. */
import { parseCsv } from '#values/csv'

export interface TransferResult {
  payment: number
  isPaid: boolean
  reason: string | null
}

export interface ResultProblem {
  /** line of the file, or null for what is missing in it */
  line: number | null
  why: 'header' | 'columns' | 'quotes' | 'unknown_payment' | 'twice' | 'amount_differs' | 'result_unknown' | 'reason_missing' | 'reason_long' | 'missing' | 'empty'
  values: Record<string, string>
}

export type ReadResults = { results: TransferResult[]; problems: [] } | { results: null; problems: ResultProblem[] }

const HEADER = 'payment,amount,result,reason'
const LONGEST_REASON = 300

export function readTransferResults(text: string, expected: readonly { id: number; amount: number }[]): ReadResults {
  const csv = parseCsv(text)
  if (!csv) return refused([{ line: null, why: 'quotes', values: {} }])
  const [header, ...rows] = csv
  if (!header) return refused([{ line: null, why: 'empty', values: {} }])
  if (header.cells.map((cell) => cell.trim()).join(',') !== HEADER) return refused([{ line: header.line, why: 'header', values: { header: HEADER } }])

  const amounts = new Map(expected.map(({ id, amount }) => [id, amount]))
  const seen = new Set<number>()
  const problems: ResultProblem[] = []
  const results: TransferResult[] = []
  for (const { line, cells } of rows) {
    const [payment = '', amount = '', result = '', reason = ''] = cells.map((cell) => cell.trim())
    const id = /^\d{1,10}$/.test(payment) ? Number(payment) : null
    const why = problemOf({ id, amount, result, reason, isWhole: cells.length === 4, isSecond: id !== null && seen.has(id) }, amounts)
    if (why) problems.push({ line, why, values: { payment, amount, result, expected: String(amounts.get(id ?? -1) ?? '') } })
    if (id !== null) seen.add(id)
    results.push({ payment: id ?? 0, isPaid: result === '0', reason: reason || null })
  }
  for (const { id } of expected) if (!seen.has(id)) problems.push({ line: null, why: 'missing', values: { payment: String(id).padStart(10, '0') } })

  return problems.length > 0 ? refused(problems) : { results, problems: [] }
}

interface Row {
  id: number | null
  amount: string
  result: string
  reason: string
  isWhole: boolean
  isSecond: boolean
}

function problemOf({ id, amount, result, reason, isWhole, isSecond }: Row, amounts: Map<number, number>): ResultProblem['why'] | null {
  if (!isWhole) return 'columns'
  if (id === null || !amounts.has(id)) return 'unknown_payment'
  if (isSecond) return 'twice'
  if (!/^\d{1,10}$/.test(amount) || Number(amount) !== amounts.get(id)) return 'amount_differs'
  if (!['0', '1'].includes(result)) return 'result_unknown'
  if (result === '1' && reason === '') return 'reason_missing'
  return reason.length > LONGEST_REASON ? 'reason_long' : null
}

const refused = (problems: ResultProblem[]): ReadResults => ({ results: null, problems })
