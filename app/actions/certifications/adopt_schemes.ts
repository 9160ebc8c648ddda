import { createHash } from 'node:crypto'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inTransaction } from '#actions/in_transaction'
import { schemeBooks, type SchemeBook } from '#database/rulebooks/certifications/index'
import { storedInstant } from '#models/columns'
import { schemeProblems } from '#rules/certifications/check_scheme'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'
import { silentChanges } from '#rules/certifications/silent_changes'
import { RuleViolation } from '#rules/rule_violation'
import { theClock, type Actor } from '#values/actor'
import { now } from '#values/clock'

export interface AdoptedScheme {
  code: string
  /** `theirs`: an officer adopted the edition in force, and the file differs */
  result: 'new' | 'changed' | 'same' | 'theirs'
}

/**
 * Puts every scheme of the rule books in force. Cases already submitted keep the edition they were submitted under.
 * @throws RuleViolation `scheme_wrong`, before anything is written; `scheme_changed_silently`
 */
export async function adoptSchemes(books: SchemeBook[] = schemeBooks): Promise<AdoptedScheme[]> {
  for (const { file, definition } of books) {
    const [wrong] = schemeProblems(definition)
    if (wrong) throw new RuleViolation('scheme_wrong', { file, entry: wrong.entry, problem: wrong.problem.ja })
  }
  const adopted: AdoptedScheme[] = []
  for (const { definition } of books)
    adopted.push({ code: definition.code, result: await inTransaction((trx) => adoptScheme(trx, definition, theClock)) })

  return adopted
}

/** Adopting the same again changes nothing; anything else is the scheme's next edition, if no question changed its meaning unsaid. What an officer adopted no file undoes. */
export async function adoptScheme(
  trx: TransactionClientContract,
  definition: SchemeDefinition,
  actor: Actor
): Promise<AdoptedScheme['result']> {
  const { code, name, department, ordinance, project, caseSign, subject, endsOn } = definition
  const columns = { name: name.ja, name_en: name.en, department, ordinance, project, case_sign: caseSign, subject, ends_on: endsOn }
  const text = JSON.stringify(definition)
  const digest = createHash('sha256').update(text).digest('hex')
  const at = storedInstant(now())

  await trx
    .knexQuery()
    .from('certification_schemes')
    .insert({ code, ...columns, created_at: at })
    .onConflict('code')
    .merge(['code'])
  const scheme = await trx.from('certification_schemes').where({ code }).select('id').firstOrFail()
  const last = await trx.from('scheme_editions').where('scheme_id', scheme.id).orderBy('edition', 'desc').first()
  if (last?.digest === digest) return 'same'
  if (last?.adopted_by_id && actor.id === null) return 'theirs'
  if (last) refuseSilence(code, JSON.parse(last.definition), definition)

  const row = { scheme_id: scheme.id, edition: (last?.edition ?? 0) + 1, definition: text, digest, adopted_by_id: actor.id, adopted_at: at }
  const [id] = await trx.table('scheme_editions').insert(row)
  await trx.from('certification_schemes').where('id', scheme.id).update({ ...columns, current_edition_id: id })

  return last ? 'changed' : 'new'
}

/** Open drafts ask again only what has a raised version. */
function refuseSilence(code: string, last: SchemeDefinition, next: SchemeDefinition) {
  const [silent] = silentChanges(last, next)
  if (silent) throw new RuleViolation('scheme_changed_silently', { scheme: code, item: silent.item, entries: silent.changed.join(', ') })
}
