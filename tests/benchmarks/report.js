/** One table of ratios; what is not reached or not measured is said. */
const NOT_YET = {
  4: 'queue at 1,000,000 claims against 10,000',
  7: 'text search at 100,000 courses against 10,000',
  8: 'CSV of 1,000,000 rows against mariadb --batch',
  9: 'XLSX of 1,000,000 rows',
  10: 'a notice or certificate as PDF',
  11: '10 MB upload, stored, hashed, re-read',
  12: 'catalogue p99 while sign-ins saturate the hash pool',
}
const NOT_WHOLLY = {
  1: 'against the stock stack',
  3: 'against the stock stack',
  5: 'without session (the portal has no such way)',
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2

  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Ratio of the same round first, then their median: what slows the machine slows both. */
export function compared(row, rounds) {
  const ratio = median(rounds.map(({ portal, limit }) => portal.perSecond / limit.perSecond))
  const faults = rounds.flatMap((round) => Object.entries(round).flatMap(([name, { others, count }]) => (Object.keys(others).length || !count ? [`${name}: ${JSON.stringify({ right: count, ...others })}`] : [])))
  const of = (name, what) => median(rounds.map((round) => round[name][what]))

  return {
    ...row,
    ...{ unit: 'per second', portal: of('portal', 'perSecond'), limit: of('limit', 'perSecond'), ratio, faults },
    latency: { portal: { median: of('portal', 'median'), p99: of('portal', 'p99') }, limit: { median: of('limit', 'median'), p99: of('limit', 'p99') } },
    isReached: ratio >= row.reach && faults.length === 0,
    rounds,
  }
}

export function printed({ rows, size, cores, node, seconds }) {
  const short = (value) => (value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en'))
  const lines = rows.map(({ row, name, unit, portal, limit, ratio, reach, isReached, faults }) =>
    [row, `${name} (${unit})`, short(portal), short(limit), ratio < 0.01 ? ratio.toFixed(4) : ratio.toFixed(3), `${unit === 'ms' ? '≤' : '≥'} ${reach}`, faults.length ? `WRONG: ${faults[0]}` : isReached ? 'reached' : 'not reached']
  )
  const table = [['#', 'what', 'portal', 'limit', 'ratio', 'reach', ''], ['-', '-', '-:', '-:', '-:', '-:', '-'], ...lines].map((cells) => `| ${cells.join(' | ')} |`)
  const missing = [...Object.entries(NOT_WHOLLY), ...Object.entries(NOT_YET)].sort(([a], [b]) => a - b).map(([row, name]) => `  ${row}: ${name}`)

  return [`\n${size.name}: ${size.courses} courses, ${size.people} people, ${size.enrolments} enrolments, ${size.claims} claims; ${cores} cores, Node ${node}, ${seconds} s`, '', ...table, '', 'not measured yet:', ...missing, ''].join('\n')
}
