import { createHash } from 'node:crypto'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inTransaction } from '#actions/in_transaction'
import { kindBooks, type KindBook } from '#database/rulebooks/courses/index'
import { storedInstant } from '#models/columns'
import { kindProblems } from '#rules/courses/check_kind'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { RuleViolation } from '#rules/rule_violation'
import { theClock, type Actor } from '#values/actor'
import { now } from '#values/clock'

export interface AdoptedKind {
  code: string
  /** `theirs`: an officer adopted the edition in force, and the file differs */
  result: 'new' | 'changed' | 'same' | 'theirs'
}

/**
 * Puts every course kind of the rule books in force. Sessions already opened keep the edition they were opened under.
 * @throws RuleViolation `kind_wrong`, before anything is written
 */
export async function adoptKinds(books: KindBook[] = kindBooks): Promise<AdoptedKind[]> {
  for (const { file, definition } of books) {
    const [wrong] = kindProblems(definition)
    if (wrong) throw new RuleViolation('kind_wrong', { file, entry: wrong.entry, problem: wrong.problem.ja })
  }
  const adopted: AdoptedKind[] = []
  for (const { definition } of books) adopted.push({ code: definition.code, result: await inTransaction((trx) => adoptKind(trx, definition, theClock)) })

  return adopted
}

/** Adopting the same again changes nothing; anything else is the kind's next edition. What an officer adopted no file undoes. */
export async function adoptKind(trx: TransactionClientContract, definition: CourseKindDefinition, actor: Actor): Promise<AdoptedKind['result']> {
  const { code, name, department, project } = definition
  const columns = { name: name.ja, name_en: name.en, department, project }
  const text = JSON.stringify(definition)
  const digest = createHash('sha256').update(text).digest('hex')
  const at = storedInstant(now())

  await trx.knexQuery().from('course_kinds').insert({ code, ...columns, created_at: at }).onConflict('code').merge(['code'])
  const kind = await trx.from('course_kinds').where({ code }).select('id').firstOrFail()
  const last = await trx.from('kind_editions').where('course_kind_id', kind.id).orderBy('edition', 'desc').select('edition', 'digest', 'adopted_by_id').first()
  if (last?.digest === digest) return 'same'
  if (last?.adopted_by_id && actor.id === null) return 'theirs'

  const row = { course_kind_id: kind.id, edition: (last?.edition ?? 0) + 1, definition: text, digest, adopted_by_id: actor.id, adopted_at: at }
  const [id] = await trx.table('kind_editions').insert(row)
  await trx.from('course_kinds').where('id', kind.id).update({ ...columns, current_edition_id: id })

  return last ? 'changed' : 'new'
}
