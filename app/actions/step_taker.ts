/** The engine that moves every case: lock → ask the table → work → state → history, in one transaction. */
import type { LucidModel, LucidRow } from '@adonisjs/lucid/types/model'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inTransaction } from '#actions/in_transaction'
import { storedInstant } from '#models/columns'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'
import { FIRST_HASH, hashOf } from '#workflows/history_entry'
import type { Workflow } from '#workflows/workflow'

type CaseRow<State> = LucidRow & { id: number; state: State; useTransaction(trx: TransactionClientContract): void }

interface Cases<Row extends CaseRow<State>, State extends string, Step extends string> {
  workflow: Workflow<State, Step>
  model: LucidModel
  /** history table of this workflow and its column that names the case */
  history: { table: string; subject: string }
  /** what else the row keeps of its new state */
  onEntry?: (row: Row, state: State) => void
}

/** The transaction a step runs in, the locked case, and the moment it happens. */
export interface StepContext<Row> {
  row: Row
  trx: TransactionClientContract
  at: ReturnType<typeof now>
}

type Work<Row, Facts> = (context: StepContext<Row>) => Promise<Facts> | Facts

/**
 * Makes the `takeStep` of one workflow. Given a `trx`, the step joins that transaction
 * (an approval that executes its act); otherwise it opens its own and retries on deadlock.
 */
export function stepTaker<Row extends CaseRow<State>, State extends string, Step extends string, Facts extends Record<Step, object>>(
  cases: Cases<Row, State, Step>
) {
  return function takeStep<S extends Step>(
    id: number,
    step: S,
    actor: Actor,
    work: Work<Row, Facts[S]>,
    trx?: TransactionClientContract
  ): Promise<Row> {
    return trx ? move(cases, id, step, actor, work, trx) : inTransaction((own) => move(cases, id, step, actor, work, own))
  }
}

async function move<Row extends CaseRow<State>, State extends string, Step extends string, F extends object>(
  { workflow, model, history, onEntry }: Cases<Row, State, Step>,
  id: number,
  step: Step,
  actor: Actor,
  work: Work<Row, F>,
  trx: TransactionClientContract
): Promise<Row> {
  await trx.from(model.table).where('id', id).increment('version', 1) // the lock: a write comes first
  const row = (await model.query({ client: trx }).where('id', id).firstOrFail()) as Row
  const fromState = row.state
  workflow.assertAllows(step, fromState, actor.as)

  const at = now()
  const facts = await work({ row, trx, at })
  row.state = workflow.destinationOf(step, fromState)
  onEntry?.(row, row.state)
  await row.save()
  await record(history, row, { step, fromState, actor, facts, at: storedInstant(at), article: workflow.steps[step].article }, trx)

  return row
}

interface Happening {
  step: string
  fromState: string
  actor: Actor
  facts: object
  at: string
  article: string
}

async function record(history: { table: string; subject: string }, row: CaseRow<string>, happening: Happening, trx: TransactionClientContract) {
  const last = await trx.from(history.table).where(history.subject, row.id).orderBy('sequence', 'desc').select('sequence', 'hash').first()
  const { step, fromState, actor, facts, at, article } = happening
  const entry = {
    sequence: (last?.sequence ?? 0) + 1,
    step,
    fromState,
    toState: row.state,
    article,
    actorId: actor.id,
    actorAs: actor.post ?? actor.as,
    deputyForId: actor.deputyForId ?? null,
    facts,
    occurredAt: at,
  }
  const previousHash = last?.hash ?? FIRST_HASH

  await trx.table(history.table).insert({
    [history.subject]: row.id,
    sequence: entry.sequence,
    step,
    from_state: fromState,
    to_state: row.state,
    article,
    actor_id: entry.actorId,
    actor_as: entry.actorAs,
    deputy_for_id: entry.deputyForId,
    facts: JSON.stringify(facts),
    occurred_at: at,
    previous_hash: previousHash,
    hash: hashOf(`${history.table}:${row.id}`, entry, previousHash),
  })
}
