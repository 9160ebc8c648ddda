import type { I18n } from '@adonisjs/i18n'
import type Certification from '#models/certification'
import { assessmentSheet, type AssessmentSheet } from '#queries/certifications/assessment_sheet'
import { originOf } from '#queries/certifications/origin_of'
import { advisersOf, isAskedAgain, nomineeOf, officersOf } from '#rules/certifications/assessment_document'
import { assessmentSections } from '#rules/certifications/assessment_sections'
import { fieldGaps } from '#rules/certifications/gap'
import { industryName } from '#rules/companies/jsic'
import { placeOf } from '#rules/forms/unlocked'
import { companyInWords } from '#services/forms/company_in_words'
import { sayProblem } from '#services/forms/say_problem'
import { today } from '#values/clock'
import { dayOf } from '#values/day'
import { momentText, timeText } from '#values/show'

export type AssessmentPage = Awaited<ReturnType<typeof assessmentPage>>

/** What a page of the self-assessment shows, beside the words. */
export async function assessmentPage(certification: Certification, i18n: I18n) {
  const { company, ...sheet } = await assessmentSheet(certification) // the pages' own `company` is the one acted for
  const { scheme, document, draft } = sheet
  const locale = i18n.locale === 'en' ? 'en' : 'ja'
  const industry = company.industry && (industryName(company.industry)?.[locale] ?? company.industry)
  const home = `/companies/${certification.companyId}/certifications/${certification.id}`
  const time = dayOf(draft.savedAt) === today() ? timeText(draft.savedAt) : momentText(draft.savedAt, locale)

  return {
    ...sheet,
    ...scoreOf(sheet),
    presentFacts: company,
    home,
    sections: assessmentSections(scheme, document),
    officers: officersOf(document),
    advisers: advisersOf(document),
    nominee: nomineeOf(document),
    askedAgain: scheme.items.map(({ code }) => code).filter((code) => isAskedAgain(document, code)),
    origin: await originOf(certification, draft),
    filesOf: filesByPlace(sheet.files),
    gateOf: Object.fromEntries(sheet.gates.map((result) => [result.code, result.status])),
    said: sheet.problems.map((problem) => sayProblem(problem, i18n, 'certifications')),
    savedText: i18n.t('claims.form.saved_at', { time }),
    shown: companyInWords(company, industry, i18n),
    seen: JSON.stringify({ base: draft.version, values: document, revisions: {} }),
  }
}

/** Points, maximum, and what is missing to pass, for each field applied for. */
export function scoreOf({ scheme, answers, files, fields, carried }: AssessmentSheet | Omit<AssessmentSheet, 'company'>) {
  const proved = [...carried.keys(), ...files.flatMap(({ itemCode }) => itemCode ?? [])]
  const gaps = fieldGaps(scheme, answers, proved).filter(({ field }) => fields.includes(field))

  return { gaps, itemOf: Object.fromEntries(scheme.items.map((item) => [item.code, item])) }
}

/** The same, as it is shown beside the questions that were just answered: their field first. */
export function scoreBeside(
  { id, companyId, state }: Certification,
  sheet: AssessmentSheet | Omit<AssessmentSheet, 'company'>,
  typed: string[]
) {
  const { scheme } = sheet
  const answered = scheme.items.find(({ code }) => typed.some((path) => path.split('.')[1] === code && path.startsWith('items.')))
  const here = state === 'draft' ? answered?.field : undefined

  return { scheme, here, home: `/companies/${companyId}/certifications/${id}`, ...scoreOf(sheet) }
}

/** `documents.<code>` and `items.<code>.evidence` → the files that stand there. */
function filesByPlace(files: AssessmentSheet['files']) {
  const places: Record<string, AssessmentSheet['files']> = {}
  for (const file of files) places[placeOf(file)] = [...(places[placeOf(file)] ?? []), file]

  return places
}
