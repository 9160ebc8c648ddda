import type { I18n } from '@adonisjs/i18n'
import type CorrectionRequest from '#models/correction_request'
import type { formPage } from '#queries/claims/form_page'
import { HIRE_FIELDS, LINE_FIELDS } from '#rules/claims/draft_document'
import { isUnlocked } from '#rules/forms/unlocked'
import { companyFieldOf, typedFact } from '#rules/corrections/company_targets'
import { correctionReasons, type CorrectionReason } from '#rules/corrections/reasons'
import { placeOfField } from '#services/forms/place_of_field'

type Form = Awaited<ReturnType<typeof formPage>>

/** The entries of a correction with the fields each opens, and what of them is still wrong. */
export function correctionPage(form: Form, correction: CorrectionRequest, i18n: I18n) {
  const locale = i18n.locale === 'en' ? 'en' : 'ja'
  const targets = correction.items.map(({ target }) => target)
  const entries = correction.items.map((item, index) => ({
    item,
    number: index + 1,
    place: placeOfField(item.target, form, i18n),
    reason: correctionReasons[item.reasonCode as CorrectionReason]?.[locale],
    fact: factOf(item.target, form),
    ...opened(item.target, targets.slice(0, index)),
  }))

  return { correction, entries, left: form.said.filter(({ field }) => isUnlocked(field, targets)) }
}

/** A fact of the company as it was sent, and as its profile has it now. */
function factOf(target: string, { claim, presentFacts }: Form) {
  const field = companyFieldOf(target)
  return field && { field, sent: typedFact(claim.companyFacts, field), present: typedFact(presentFacts, field) }
}

/** What a target opens; a place already opened by an entry above is not shown twice. */
function opened(target: string, above: string[]) {
  const [list, key, field] = target.split('.') as [string, string, string?]
  const isNew = (path: string) => !isUnlocked(path, above)
  if (list === 'documents') return { document: isNew(target) ? key : null, line: null, hire: null, pledge: null, fields: [], evidence: false }
  if (list === 'pledges') return { document: null, line: null, hire: null, pledge: isNew(target) ? key : null, fields: [], evidence: false }

  const all: readonly string[] = list === 'lines' ? LINE_FIELDS : HIRE_FIELDS
  const fields = (field ? all.filter((one) => one === field) : all).filter((one) => isNew(`${list}.${key}.${one}`))
  const evidence = list === 'lines' && (!field || field === 'evidence') && isNew(`${list}.${key}.evidence`)
  return { document: null, pledge: null, line: list === 'lines' ? key : null, hire: list === 'hires' ? key : null, fields, evidence }
}
