import { createHash } from 'node:crypto'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { recordAudit } from '#actions/office/record_audit'
import ProgrammeTerm from '#models/programme_term'
import type SubsidyProgramme from '#models/subsidy_programme'
import type { ProgrammeDefinition, Terms, TermsInForce } from '#rules/claims/programme_definition'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'
import { yen } from '#values/yen'

export type Kept = 'new' | 'changed' | 'same'

export interface Keeping {
  programme: SubsidyProgramme
  words: TermsWords
  actor: Actor
  isDemo?: boolean
  /** terms that these are put in the place of */
  replaces?: number
}

type TermsWords = Omit<ProgrammeDefinition, 'terms'>

/** Writes the terms of one year, or changes them while no claim uses them. */
export async function keepTerms(trx: TransactionClientContract, terms: Terms, keeping: Keeping): Promise<Kept> {
  const digest = digestOf(terms)
  const found = await sameTerms(trx, keeping, terms)
  if (found?.digest === digest) return sameLaw(found, keeping)
  if (found) await refuseIfUsed(trx, found)

  const row = found ?? new ProgrammeTerm().fill({ programmeId: keeping.programme.id, fiscalYear: terms.fiscalYear })
  row.useTransaction(trx)
  await row.merge(columnsOf(terms, digest, keeping)).save()
  await recordAudit(trx, {
    actor: keeping.actor,
    action: 'programme_terms.adopted',
    subject: { type: 'programme_terms', id: row.id },
    changes: { programme: keeping.programme.code, fiscalYear: terms.fiscalYear, digest },
  })
  return found ? 'changed' : 'new'
}

/** The same law in other words: the programme's own words follow, also where a claim uses the terms. */
async function sameLaw(found: ProgrammeTerm, { words }: Keeping): Promise<Kept> {
  const definition = found.definition as TermsInForce
  if (JSON.stringify(definition.programme) !== JSON.stringify(words)) await found.merge({ definition: { ...definition, programme: words } }).save()

  return 'same'
}

/** SHA-256 of the terms alone: a new summary of the programme changes no law. */
export const digestOf = (terms: Terms): string => createHash('sha256').update(JSON.stringify(terms)).digest('hex')

/** The row these terms replace: the one named, else of the same year, its window beginning on the same day or meeting theirs. */
async function sameTerms(trx: TransactionClientContract, { programme, replaces }: Keeping, { fiscalYear, window }: Terms) {
  const programmeId = programme.id
  const rows = await ProgrammeTerm.query({ client: trx }).where({ programmeId, fiscalYear }).orderBy('windowFrom')
  const meets = (row: ProgrammeTerm) => row.windowFrom <= window.to && window.from <= row.windowTo

  return rows.find(({ id }) => id === replaces) ?? rows.find(({ windowFrom }) => windowFrom === window.from) ?? rows.find(meets) ?? null
}

/** @throws RuleViolation `terms_frozen` */
async function refuseIfUsed(trx: TransactionClientContract, row: ProgrammeTerm) {
  await trx.from('programme_terms').where('id', row.id).increment('version', 1)
  row.version += 1
  const used = await trx.from('claims').where('programme_terms_id', row.id).forUpdate().select('id').first() // as of now, not as of the transaction's first read
  if (used) throw new RuleViolation('terms_frozen', { fiscalYear: String(row.fiscalYear) })
}

const columnsOf = (terms: Terms, digest: string, { words, actor, isDemo = false }: Keeping) => ({
  windowFrom: terms.window.from,
  windowTo: terms.window.to,
  budget: yen(terms.budget),
  definition: { ...terms, programme: words },
  digest,
  isDemo,
  adoptedById: actor.id,
  adoptedAt: now(),
})
