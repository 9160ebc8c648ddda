/** Who was how long in an on-line meeting, as the meeting service writes it: an address and minutes a line. */
import { parseCsv } from '#values/csv'

export interface JoinLog {
  /** minutes by address; who left and came back is added up */
  minutes: Map<string, number>
  /** lines that cannot be read */
  wrong: number[]
}

const ADDRESS = /^[^\s@]+@[^\s@]+$/

/** Reads the log, separated by commas or tabs, with or without a heading. */
export function readJoinLog(text: string): JoinLog {
  const rows = parseCsv(text.replaceAll('\t', ','))
  const log: JoinLog = { minutes: new Map(), wrong: rows ? [] : [1] }
  for (const { line, cells } of rows ?? []) {
    const [address, minutes] = [addressIn(cells[0]), minutesIn(cells[1])]
    if (address && minutes !== null) log.minutes.set(address, (log.minutes.get(address) ?? 0) + minutes)
    else if (line > 1 || address) log.wrong.push(line)
  }
  return log
}

function addressIn(cell = '') {
  const address = cell.normalize('NFKC').trim().toLowerCase()
  return ADDRESS.test(address) ? address : null
}

/** A part of a minute counts as what it is, rounded. */
function minutesIn(cell = '') {
  const minutes = Number(cell.normalize('NFKC').trim() || Number.NaN)
  return Number.isFinite(minutes) && minutes >= 0 && minutes < 100_000 ? Math.round(minutes) : null
}
