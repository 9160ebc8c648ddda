/** How many cases lie where, how old they are and with whom; the same for claims and certifications. */
import type { Bars, Histogram } from '#services/charts/chart'
import type { Words } from '#services/dashboards/words'

export interface OpenCase {
  queue: string
  isOurs: boolean
  assigneeId: number | null
  assignee: string | null
  age: { spent: number; standard: number; isLate: boolean } | null
}

export function queueChart(cases: readonly OpenCase[], queues: readonly string[], words: Words): Bars {
  const { tell, cases: say } = words
  const rows = queues.map((queue) => {
    const held = cases.filter((one) => one.queue === queue)
    return { label: tell(`queue.${queue}`), value: held.length, mark: lateMark(held, words) }
  })
  const ours = cases.filter(({ isOurs }) => isOurs)

  return {
    kind: 'bars',
    name: 'queues',
    title: tell('queues.title', { count: cases.length, ours: ours.length }),
    description: tell('queues.description'),
    head: [tell('queues.queue'), tell('queues.count')],
    say,
    rows,
  }
}

const SHARES = [0.25, 0.5, 0.75, 1]

export function ageChart(cases: readonly OpenCase[], words: Words): Histogram {
  const { tell, percent } = words
  const ages = cases.flatMap(({ age, isOurs }) => (age && isOurs ? [age] : []))
  const late = ages.filter(({ isLate }) => isLate).length
  const within = (from: number, to: number) =>
    ages.filter(({ spent, standard, isLate }) => !isLate && spent / standard <= to && (from === 0 || spent / standard > from)).length
  const bins = SHARES.map((to, index) => ({ label: tell('ages.up_to', { share: percent(to) }), count: within(SHARES[index - 1] ?? 0, to), isLate: false }))

  return {
    kind: 'histogram',
    name: 'ages',
    title: tell(late > 0 ? 'ages.title_late' : 'ages.title', { count: ages.length, late }),
    description: tell('ages.description'),
    head: [tell('ages.age'), tell('queues.count')],
    say: words.cases,
    bins: ages.length > 0 ? [...bins, { label: tell('ages.beyond'), count: late, isLate: true }] : [],
    limit: tell('ages.late'),
  }
}

export function workloadChart(cases: readonly OpenCase[], words: Words): Bars {
  const { tell, cases: say } = words
  const byPerson = Map.groupBy(
    cases.filter(({ isOurs }) => isOurs),
    ({ assigneeId }) => assigneeId
  )
  const nobodys = byPerson.get(null) ?? []
  const people = [...byPerson].filter(([id]) => id !== null).sort(([one, held], [other, more]) => more.length - held.length || one! - other!)
  const rows = people.map(([, held]) => ({ label: held[0]!.assignee ?? '—', value: held.length, mark: lateMark(held, words) }))

  return {
    kind: 'bars',
    name: 'workload',
    title: tell(nobodys.length > 0 ? 'workload.title_nobody' : 'workload.title', { people: people.length, nobody: nobodys.length }),
    description: tell('workload.description'),
    head: [tell('workload.person'), tell('queues.count')],
    say,
    rows: nobodys.length > 0 ? [...rows, { label: tell('workload.nobody'), value: nobodys.length, mark: lateMark(nobodys, words) }] : rows,
  }
}

function lateMark(held: readonly OpenCase[], { tell }: Words) {
  const late = held.filter(({ age }) => age?.isLate).length
  return late > 0 ? tell('late', { count: late }) : undefined
}
