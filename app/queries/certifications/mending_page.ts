import type { I18n } from '@adonisjs/i18n'
import type CorrectionRequest from '#models/correction_request'
import type { AssessmentPage } from '#queries/certifications/assessment_page'
import { placesOpened } from '#rules/certifications/correction_targets'
import { companyFieldOf, typedFact } from '#rules/corrections/company_targets'
import { correctionReasons, type CorrectionReason } from '#rules/corrections/reasons'
import { isUnlocked } from '#rules/forms/unlocked'
import { placeOfAnswer } from '#services/forms/place_of_answer'

/** The entries of a correction with what each opens, and what of it is still wrong. */
export function mendingPage(form: AssessmentPage, correction: CorrectionRequest, i18n: I18n) {
  const locale = i18n.locale === 'en' ? 'en' : 'ja'
  const targets = correction.items.map(({ target }) => target)
  const entries = correction.items.map((item, index) => ({
    item,
    number: index + 1,
    place: placeOfAnswer(item.target, form, i18n),
    reason: correctionReasons[item.reasonCode as CorrectionReason]?.[locale],
    fact: factOf(item.target, form),
    ...opened(item.target, targets.slice(0, index)),
  }))

  return { correction, entries, left: form.said.filter(({ field }) => isUnlocked(field, placesOpened(targets))) }
}

function factOf(target: string, { certification, presentFacts }: AssessmentPage) {
  const field = companyFieldOf(target)
  return field && { field, sent: typedFact(certification.companyFacts, field), present: typedFact(presentFacts, field) }
}

/** What a target opens; a place already opened by an entry above is not shown twice. */
function opened(target: string, above: string[]) {
  const [list, code = null, field] = target.split('.') as [string, string?, string?]
  const isNew = !isUnlocked(target, above)
  const only = (name: string) => (list === name && isNew ? code : null)

  return {
    answer: field ? null : only('items'),
    evidence: only('items'),
    gate: only('gates'),
    document: only('documents'),
    nominee: only('nominee'),
    parties: target === 'parties' && isNew,
  }
}
