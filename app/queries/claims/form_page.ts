import type { I18n } from '@adonisjs/i18n'
import db from '@adonisjs/lucid/services/db'
import type Claim from '#models/claim'
import { claimSheet, type Sheet } from '#queries/claims/claim_sheet'
import { documentsFor } from '#rules/claims/documents'
import { hiresOf, linesOf } from '#rules/claims/draft_document'
import { EMPLOYMENT_TYPES } from '#rules/claims/hire_problems'
import { sectionsOf } from '#rules/claims/sections_of'
import { tierStory } from '#queries/claims/tier_story'
import { linesOfStage } from '#queries/claims/costs_of'
import { unmetRequirements } from '#rules/claims/eligibility'
import { industryName } from '#rules/companies/jsic'
import { companyInWords } from '#services/forms/company_in_words'
import { sayProblem } from '#services/forms/say_problem'
import { today } from '#values/clock'
import { dayOf, daysBetween } from '#values/day'
import { momentText, timeText } from '#values/show'

/** What a page of the form shows, beside the words. */
export async function formPage(claim: Claim, i18n: I18n) {
  const sheet = await claimSheet(claim, today())
  const { company, ...form } = sheet // the pages' own `company` is the one acted for
  const { document, terms, stage, draft, files } = form
  const locale = i18n.locale === 'en' ? 'en' : 'ja'
  const industry = company.industry && (industryName(company.industry)?.[locale] ?? company.industry)
  const said = sheet.problems.map((problem) => sayProblem(problem, i18n))
  const applied = stage === 'report' ? await linesOfStage(claim.id, 'application', db.connection()) : []
  const categories = linesOf(document).map(({ category }) => category)

  return {
    ...form,
    presentFacts: company,
    story: await tierStory(claim, stage === 'application' ? sheet.gain : null),
    home: `/companies/${claim.companyId}/claims/${claim.id}`,
    sections: sectionsOf(terms, stage),
    lineEntries: linesOf(document),
    hireEntries: hiresOf(document),
    employmentTypes: EMPLOYMENT_TYPES,
    papers: documentsFor(terms, stage, { kind: company.kind, categories }),
    filesOf: filesBySlot(files),
    said,
    savedText: i18n.t('claims.form.saved_at', { time: dayOf(draft.savedAt) === today() ? timeText(draft.savedAt) : momentText(draft.savedAt, locale) }),
    daysLeft: Math.max(0, daysBetween(today(), stage === 'report' ? terms.reportDue : terms.window.to)),
    companyProblems: said.filter(({ section, field }) => section === 'company' && field !== 'company.confirmed'),
    inPrinciple: unmetRequirements(company, terms, today()).unmet.filter((one) => one.inPrinciple).map(({ criterion }) => criterion),
    shown: companyInWords(company, industry, i18n),
    applied: Object.fromEntries(applied.map((line) => [line.key, line])),
    seen: JSON.stringify({ base: draft.version, values: document, revisions: {} }),
  }
}

/** `documents.<code>` and `lines.<key>` → the files that stand there. */
function filesBySlot(files: Sheet['files']) {
  const slots: Record<string, Sheet['files']> = {}
  for (const file of files) {
    const slot = file.documentCode ? `documents.${file.documentCode}` : `lines.${file.lineKey}`
    slots[slot] = [...(slots[slot] ?? []), file]
  }
  return slots
}
