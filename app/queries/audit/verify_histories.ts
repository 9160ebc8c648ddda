import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { Finding } from '#rules/audit/finding'
import { HistoryChain, type StoredLine } from '#workflows/history_chain'
import { workflows } from '#workflows/index'

const BATCH = 1_000

type Name = keyof typeof workflows

/** Where the cases of each workflow lie. */
const CASES: Record<Name, string> = {
  claim: 'claims',
  certification: 'certifications',
  certificate_revocation: 'certificate_revocations',
  enrolment: 'enrolments',
  panel: 'panels',
  payment_run: 'payment_runs',
  proposal: 'proposals',
  review_assignment: 'review_assignments',
}

type Line = StoredLine & { case: number; state: string }

/** Every history, line by line, and whether each case is where its history leads. */
export async function* historyFindings(client: QueryClientContract): AsyncGenerator<Finding> {
  for (const name of Object.keys(CASES).sort() as Name[]) {
    yield* linesOut(client, name)
    yield* casesWithout(client, name)
  }
}

async function* linesOut(client: QueryClientContract, name: Name): AsyncGenerator<Finding> {
  const table = `${name}_events`
  let last: Line | null = null
  let chain = new HistoryChain('')
  for await (const line of linesOf(client, name)) {
    if (line.case !== last?.case) {
      if (last) yield* stateOut(name, last)
      chain = new HistoryChain(`${table}:${line.case}`)
    }
    const expected: number = line.case === last?.case ? last.sequence + 1 : 1
    const fault = chain.next(line)
    if (fault === 'missing') yield { table, id: null, place: `${name} ${line.case}, line ${expected}`, fault }
    else if (fault) yield { table, id: line.id, place: `${name} ${line.case}, line ${line.sequence}`, fault }
    last = line
  }
  if (last) yield* stateOut(name, last)
}

/** The last line of a case tells its state: a line taken off the end shows. */
function* stateOut(name: Name, last: Line): Generator<Finding> {
  if (last.to_state === last.state) return
  yield { table: CASES[name], id: last.case, place: `last line ${last.sequence}, of ${name}_events ${last.id}`, fault: 'state' }
}

async function* linesOf(client: QueryClientContract, name: Name): AsyncGenerator<Line> {
  const [events, subject, cases] = [`${name}_events`, `${name}_events.${name}_id`, CASES[name]]
  let after = { case: 0, sequence: 0 }
  for (;;) {
    const rows: Line[] = await client
      .from(events)
      .join(cases, `${cases}.id`, subject)
      .where(subject, '>=', after.case)
      .where((later) => void later.where(subject, '>', after.case).orWhere(`${events}.sequence`, '>', after.sequence))
      .orderBy(subject)
      .orderBy(`${events}.sequence`)
      .limit(BATCH)
      .select(`${events}.*`, `${subject} as case`, `${cases}.state`)
    yield* rows
    if (rows.length < BATCH) return
    after = rows.at(-1)!
  }
}

/** A case beyond its first state has a history. */
async function* casesWithout(client: QueryClientContract, name: Name): AsyncGenerator<Finding> {
  const [events, cases] = [`${name}_events`, CASES[name]]
  const rows: { id: number }[] = await client
    .from(cases)
    .leftJoin(events, `${events}.${name}_id`, `${cases}.id`)
    .whereNull(`${events}.id`)
    .whereNot(`${cases}.state`, workflows[name].initial)
    .orderBy(`${cases}.id`)
    .limit(BATCH)
    .select(`${cases}.id`)
  for (const { id } of rows) yield { table: cases, id, place: 'no line of history', fault: 'state' }
}
