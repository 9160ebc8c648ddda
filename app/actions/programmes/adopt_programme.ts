import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inTransaction } from '#actions/in_transaction'
import { keepTerms, type Keeping, type Kept } from '#actions/programmes/keep_terms'
import { storedInstant } from '#models/columns'
import SubsidyProgramme from '#models/subsidy_programme'
import { programmeProblems } from '#rules/claims/check_programme'
import type { ProgrammeDefinition } from '#rules/claims/programme_definition'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

interface Options {
  isDemo?: boolean
  /** terms that these are put in the place of, wherever their window now lies */
  replaces?: number
  trx?: TransactionClientContract
}

/**
 * Puts a programme and its terms in force. Adopting the same again changes nothing.
 * @throws RuleViolation `programme_wrong`, or `terms_frozen` for terms that a claim uses
 */
export async function adoptProgramme(
  definition: ProgrammeDefinition,
  actor: Actor,
  { isDemo = false, replaces, trx }: Options = {}
): Promise<Kept[]> {
  const [wrong] = programmeProblems(definition)
  if (wrong) throw new RuleViolation('programme_wrong', { entry: wrong.entry, problem: wrong.problem.ja })

  const keeping = { actor, isDemo, replaces }
  return trx ? adopt(trx, definition, keeping) : inTransaction((own) => adopt(own, definition, keeping))
}

async function adopt(trx: TransactionClientContract, definition: ProgrammeDefinition, keeping: Pick<Keeping, 'actor' | 'isDemo' | 'replaces'>) {
  const { terms: all, ...words } = definition
  const programme = await keepProgramme(trx, words)
  const kept: Kept[] = []
  for (const terms of all) kept.push(await keepTerms(trx, terms, { programme, words, ...keeping }))

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
