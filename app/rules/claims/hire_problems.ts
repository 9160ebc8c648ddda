import { hiresOf, type DraftDocument } from '#rules/claims/draft_document'
import type { Problem } from '#rules/claims/problem'
import type { Stage, Terms } from '#rules/claims/programme_definition'
import { FiscalYear } from '#values/fiscal_year'
import { typedDay } from '#values/typed'

export const EMPLOYMENT_TYPES = ['regular', 'fixedTerm', 'partTime', 'other'] as const

/** What is still missing or wrong about the people hired. A hire that is still planned may lack its days. */
export function hireProblems(document: DraftDocument, terms: Terms, stage: Stage): Problem[] {
  const { last } = new FiscalYear(terms.fiscalYear)
  const earliest = terms.hireDecidedOnOrAfter ?? null

  return hiresOf(document).flatMap(({ key, ...hire }, index) => {
    const found: [string, string, Problem['values']?][] = []
    const decidedOn = typedDay(hire.decidedOn)
    const startsOn = typedDay(hire.startsOn)
    if (!hire.staffMark.trim()) found.push(['staffMark', 'staffMarkMissing'])
    if (hire.decidedOn.trim() && !decidedOn) found.push(['decidedOn', 'notADay'])
    if (decidedOn && ((earliest && decidedOn < earliest) || decidedOn > last)) {
      found.push(['decidedOn', 'hireOutside', { from: earliest ?? '', to: last }])
    }
    if (hire.startsOn.trim() && !startsOn) found.push(['startsOn', 'notADay'])
    if (decidedOn && startsOn && startsOn < decidedOn) found.push(['startsOn', 'startsBeforeDecision'])
    if (hire.employmentType && !EMPLOYMENT_TYPES.some((type) => type === hire.employmentType)) found.push(['employmentType', 'employmentTypeMissing'])
    if (stage === 'report') {
      if (!hire.decidedOn.trim()) found.push(['decidedOn', 'decidedOnMissing'])
      if (!hire.startsOn.trim()) found.push(['startsOn', 'startsOnMissing'])
      if (!hire.employmentType) found.push(['employmentType', 'employmentTypeMissing'])
    }

    return found.map(([field, problem, values]) => ({
      section: 'hires' as const,
      field: `hires.${key}.${field}`,
      key: problem,
      values: { ...values, hire: index + 1 },
    }))
  })
}
