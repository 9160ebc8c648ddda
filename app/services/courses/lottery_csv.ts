import type { LotteryRecord } from '#rules/courses/lottery_record'

const HEADER = ['number', 'mark', 'priority', 'seats', 'classes', 'companies', 'ticket', 'result', 'place']

/** The list with its results, for a spreadsheet. Nothing in it was typed by anybody. */
export function lotteryCsv(record: LotteryRecord | null): string {
  const results = new Map(record?.results?.map((one) => [one.number, one]))
  const rows = (record?.entries ?? []).map(({ number, mark, priority, places }) => {
    const { ticket, result, place } = results.get(number) ?? {}
    const words = (key: 'class' | 'company') => places.flatMap((one) => one[key] ?? []).join(' ')
    return [number, mark, priority, places.length, words('class'), words('company'), ticket, result, place]
  })

  return '\uFEFF' + [HEADER, ...rows].map((row) => row.map((cell) => cell ?? '').join(',') + '\r\n').join('')
}
