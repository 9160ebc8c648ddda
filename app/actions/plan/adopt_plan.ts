import { createHash } from 'node:crypto'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inTransaction } from '#actions/in_transaction'
import { planEditions, planFile } from '#database/rulebooks/plan'
import { storedInstant } from '#models/columns'
import { planProblems } from '#rules/plan/check_plan'
import type { PlanDefinition } from '#rules/plan/plan_definition'
import { RuleViolation } from '#rules/rule_violation'
import { theClock, type Actor } from '#values/actor'
import { now } from '#values/clock'

export interface AdoptedEdition {
  code: string
  result: 'new' | 'changed' | 'same'
}

/**
 * Puts every edition of the plan in force, each for its own days.
 * @throws RuleViolation `plan_wrong`, before anything is written
 */
export async function adoptPlan(editions: PlanDefinition[] = planEditions): Promise<AdoptedEdition[]> {
  const [wrong] = planProblems(editions)
  if (wrong) throw new RuleViolation('plan_wrong', { file: planFile, entry: wrong.entry, problem: wrong.problem.ja })
  const adopted: AdoptedEdition[] = []
  for (const edition of editions)
    adopted.push({ code: edition.code, result: await inTransaction((trx) => adoptEdition(trx, edition, theClock)) })

  return adopted
}

/** Adopting the same again changes nothing; anything else is the edition's next version. */
async function adoptEdition(trx: TransactionClientContract, definition: PlanDefinition, actor: Actor): Promise<AdoptedEdition['result']> {
  const { code, name, startsOn, endsOn } = definition
  const columns = { name: name.ja, name_en: name.en, starts_on: startsOn, ends_on: endsOn }
  const text = JSON.stringify(definition)
  const digest = createHash('sha256').update(text).digest('hex')
  const at = storedInstant(now())

  await trx
    .knexQuery()
    .from('plan_editions')
    .insert({ code, ...columns, created_at: at })
    .onConflict('code')
    .merge(columns)
  const edition = await trx.from('plan_editions').where({ code }).select('id').firstOrFail()
  const last = await trx
    .from('plan_versions')
    .where('plan_edition_id', edition.id)
    .orderBy('version', 'desc')
    .select('version', 'digest')
    .first()
  if (last?.digest === digest) return 'same'

  const row = {
    plan_edition_id: edition.id,
    version: (last?.version ?? 0) + 1,
    definition: text,
    digest,
    adopted_by_id: actor.id,
    adopted_at: at,
  }
  const [id] = await trx.table('plan_versions').insert(row)
  await trx.from('plan_editions').where('id', edition.id).update({ current_version_id: id })

  return last ? 'changed' : 'new'
}
