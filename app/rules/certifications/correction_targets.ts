/** The places of a self-assessment that a correction may point at, and what each of them opens. */
import { NOMINEE_FIELDS } from '#rules/certifications/assessment_document'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { COMPANY_FIELDS } from '#rules/corrections/company_targets'
import type { Target } from '#rules/corrections/targets'

/** @param fields those applied for */
export function assessmentTargets({ items, gates, subject }: SchemeInForce, fields: readonly string[]): Target[] {
  const asked = items.filter(({ field }) => fields.includes(field))
  const declared = gates.filter(({ check }) => check === 'declared')

  return [
    ...asked.flatMap(({ code, question, evidence }): Target[] => {
      const name = { ja: `${code} ${question.ja}`, en: `${code} ${question.en}` }
      return [
        { path: `items.${code}`, kind: 'item', name },
        ...(evidence ? [{ path: `items.${code}.evidence`, kind: 'item', name, field: 'evidence' } as const] : []),
      ]
    }),
    ...declared.map(({ code, label }): Target => ({ path: `gates.${code}`, kind: 'gate', name: label })),
    ...gates.flatMap(({ document }): Target[] =>
      document ? [{ path: `documents.${document.code}`, kind: 'document', name: document.label }] : []
    ),
    ...(subject === 'person'
      ? NOMINEE_FIELDS.map((field): Target => ({ path: `nominee.${field}`, kind: 'nominee', name: '', field: `nominee_${field}` }))
      : []),
    { path: 'parties', kind: 'parties', name: '' },
    ...COMPANY_FIELDS.map((field): Target => ({ path: `company.${field}`, kind: 'company', name: '', field })),
  ]
}

/** Who governs and who helped is one place to ask for, and two lists to write. */
export const placesOpened = (targets: readonly string[]) =>
  targets.flatMap((target) => (target === 'parties' ? ['officers', 'advisers'] : [target]))
