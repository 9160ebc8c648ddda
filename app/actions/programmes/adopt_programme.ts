import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inTransaction } from '#actions/in_transaction'
import { keepTerms, type Kept } from '#actions/programmes/keep_terms'
import { storedInstant } from '#models/columns'
import SubsidyProgramme from '#models/subsidy_programme'
import { programmeProblems } from '#rules/claims/check_programme'
import type { ProgrammeDefinition } from '#rules/claims/programme_definition'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/**
 * Puts a programme and its terms in force. Adopting the same again changes nothing.
 * @throws RuleViolation `programme_wrong`, or `terms_frozen` for terms that a claim uses
 */
export async function adoptProgramme(
  definition: ProgrammeDefinition,
  actor: Actor,
  { isDemo = false, trx }: { isDemo?: boolean; trx?: TransactionClientContract } = {}
): Promise<Kept[]> {
  const [wrong] = programmeProblems(definition)
  if (wrong) throw new RuleViolation('programme_wrong', { entry: wrong.entry, problem: wrong.problem.ja })

  return trx ? adopt(trx, definition, actor, isDemo) : inTransaction((own) => adopt(own, definition, actor, isDemo))
}

async function adopt(trx: TransactionClientContract, definition: ProgrammeDefinition, actor: Actor, isDemo: boolean) {
  const { terms: all, ...words } = definition
  const programme = await keepProgramme(trx, words)
  const kept: Kept[] = []
  for (const terms of all) kept.push(await keepTerms(trx, terms, { programme, words, actor, isDemo }))

  return kept
}

/** The write comes first: it locks the programme until the transaction ends. */
async function keepProgramme(trx: TransactionClientContract, words: Omit<ProgrammeDefinition, 'terms'>) {
  const { code, name, nameEn, ordinance, procedure, project, claimSign } = words
  const columns = { name, name_en: nameEn, ordinance, procedure, project, claim_sign: claimSign }
  await trx
    .knexQuery()
    .from('subsidy_programmes')
    .insert({ code, ...columns, created_at: storedInstant(now()) })
    .onConflict('code')
    .merge(columns)

  return SubsidyProgramme.query({ client: trx }).where('code', code).firstOrFail()
}
