import { adoptProgramme } from '#actions/programmes/adopt_programme'
import { rulebooks } from '#database/rulebooks/index'
import ProgrammeTerm from '#models/programme_term'
import type { ProgrammeDefinition, Terms } from '#rules/claims/programme_definition'
import { RuleViolation } from '#rules/rule_violation'
import { theClock } from '#values/actor'

export interface Adopted {
  file: string
  fiscalYear: number
  /** `frozen`: a claim uses the terms in force, which stay; `theirs`: an officer or the demo adopted others */
  result: 'new' | 'changed' | 'same' | 'frozen' | 'theirs'
}

/** Adopts what the files hold; what the office adopted itself is left alone. */
export async function adoptRulebooks(): Promise<Adopted[]> {
  const adopted: Adopted[] = []
  for (const { file, definition } of rulebooks) {
    for (const terms of definition.terms) adopted.push({ file, fiscalYear: terms.fiscalYear, result: await adoptYear(definition, terms) })
  }
  return adopted
}

async function adoptYear(definition: ProgrammeDefinition, terms: Terms): Promise<Adopted['result']> {
  if (await isTheirs(definition.code, terms.fiscalYear)) return 'theirs'
  try {
    const [result] = await adoptProgramme({ ...definition, terms: [terms] }, theClock)
    return result!
  } catch (error) {
    if (error instanceof RuleViolation && error.reason === 'terms_frozen') return 'frozen'
    throw error
  }
}

const isTheirs = async (code: string, fiscalYear: number) =>
  Boolean(
    await ProgrammeTerm.query()
      .where('fiscalYear', fiscalYear)
      .whereHas('programme', (programme) => programme.where('code', code))
      .where((query) => query.whereNotNull('adoptedById').orWhere('isDemo', true))
      .first()
  )
