/** The public contract of an estimate, in the language of the reader. */
import type { Estimate } from '#rules/claims/estimate'
import type { Localised } from '#values/localised'

interface About {
  code: string
  fiscalYear: number
  locale: keyof Localised
}

export const estimateJson = (estimate: Estimate, { code, fiscalYear, locale }: About) => ({
  programme: code,
  fiscalYear,
  tier: estimate.tier.name,
  eligible: estimate.eligible,
  amount: estimate.explanation.amount,
  lines: estimate.explanation.lines.map(({ label, article, amount }) => ({ label: label[locale], article, amount })),
  unmet: estimate.unmet.map(({ criterion, article, message, metFrom }) => ({ criterion, article, message: message[locale], metFrom })),
  questions: estimate.questions.map(({ field, message }) => ({ field, message: message[locale] })),
  withCertification: estimate.withCertification,
  documents: estimate.documents.map(({ code: document, label, stage }) => ({ code: document, label: label[locale], stage })),
})
