import ProgrammeTerm from '#models/programme_term'
import SubsidyProgramme from '#models/subsidy_programme'
import { termsFor } from '#queries/programmes/terms_in_force'
import { nextOpening } from '#rules/claims/application_window'
import type { TermsInForce } from '#rules/claims/programme_definition'
import { today } from '#values/clock'
import { isDay, type Day } from '#values/day'

export interface EstimateBasis {
  programme: SubsidyProgramme
  appliedOn: Day
  /** null when the programme has no terms for that fiscal year */
  terms: TermsInForce | null
  nextOpening: Day | null
}

/** What an estimate is judged by; the day is today when it is not a day. Null for an unknown programme. */
export async function estimateBasis(code: string, asked: unknown): Promise<EstimateBasis | null> {
  const programme = await SubsidyProgramme.findBy('code', code)
  if (!programme) return null
  const appliedOn = isDay(asked) ? asked : today()
  const row = await termsFor(code, appliedOn)
  const windows = await ProgrammeTerm.query().where('programmeId', programme.id).where('windowFrom', '>', appliedOn).select('windowFrom')

  return {
    programme,
    appliedOn,
    terms: (row?.definition as TermsInForce | undefined) ?? null,
    nextOpening: nextOpening(windows.map(({ windowFrom: from }) => ({ from })), appliedOn),
  }
}
