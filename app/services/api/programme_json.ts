/** The public summary of a programme and its terms, in the language of the reader. */
import type SubsidyProgramme from '#models/subsidy_programme'
import type { TermsInForce } from '#rules/claims/programme_definition'
import { isOpenOn } from '#rules/claims/application_window'
import { today } from '#values/clock'
import type { Localised } from '#values/localised'

type Locale = keyof Localised

export const programmeJson = ({ code, name, nameEn, ordinance }: SubsidyProgramme, terms: TermsInForce | null, locale: Locale) => ({
  code,
  name: locale === 'ja' ? name : nameEn,
  summary: terms?.programme.summary[locale] ?? null,
  ordinance,
  terms: terms && termsJson(terms, locale),
})

const termsJson = ({ fiscalYear, window, categories, tiers, rounding, requirements, documents, reportDue, assumed }: TermsInForce, locale: Locale) => ({
  fiscalYear,
  window: { from: window.from, to: window.to, isOpen: isOpenOn(window, today()) },
  categories: Object.entries(categories).map(([code, { label, group, perPerson, hasParticipantShare }]) => ({
    code,
    label: label[locale],
    group: group ?? code,
    needsPerson: perPerson ?? false,
    needsParticipantShare: hasParticipantShare ?? false,
  })),
  tiers: tiers.map(({ name, label, rate, caps, article }) => ({ name, label: label[locale], rate, caps, article })),
  roundedDownTo: rounding.unit,
  requirements: requirements.map(({ criterion, article }) => ({ criterion, article })),
  documents: documents.map(({ code, label, stage }) => ({ code, label: label[locale], stage })),
  reportDue,
  assumed,
})
