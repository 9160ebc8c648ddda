import { adoptProgramme } from '#actions/programmes/adopt_programme'
import ProgrammeTerm from '#models/programme_term'
import SubsidyProgramme from '#models/subsidy_programme'
import type { Terms, TermsInForce } from '#rules/claims/programme_definition'
import { termsForYear } from '#rules/claims/terms_for_year'
import { theClock } from '#values/actor'
import { today } from '#values/clock'
import { FiscalYear } from '#values/fiscal_year'

/** For the demo: every programme is open today, by a copy of its newest terms from 1 April to 31 March. */
export async function adoptDemoYear(): Promise<void> {
  const year = FiscalYear.containing(today())
  for (const programme of await SubsidyProgramme.query().orderBy('id')) {
    const newest = await newestTerms(programme.id, year.year)
    if (newest && !(await isInUse(programme.id, year.year))) await adoptOpenAllYear(newest.definition, year)
  }
}

/** Terms of the year or the newest before it, else the oldest after it. */
async function newestTerms(programmeId: number, fiscalYear: number) {
  const terms = await ProgrammeTerm.query().where('programmeId', programmeId).orderBy('fiscalYear', 'desc')
  return terms.find((one) => one.fiscalYear <= fiscalYear) ?? terms.at(-1)
}

/** Adopted as a demo before, or by an officer, or already used by a claim. */
async function isInUse(programmeId: number, fiscalYear: number) {
  const terms = await ProgrammeTerm.query()
    .where({ programmeId, fiscalYear })
    .where((query) => query.where('isDemo', true).orWhereNotNull('adoptedById').orWhereIn('id', (claims) => claims.from('claims').select('programme_terms_id')))
    .first()
  return Boolean(terms)
}

function adoptOpenAllYear({ programme, ...terms }: TermsInForce, year: FiscalYear) {
  const moved = termsForYear(terms as Terms, year.year)
  const open: Terms = { ...moved, window: { ...moved.window, from: year.first, to: year.last }, reportDue: year.last }

  return adoptProgramme({ ...programme, terms: [open] }, theClock, { isDemo: true })
}
