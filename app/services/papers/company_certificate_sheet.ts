/** A certificate of a company or an award in words, ready to be set as PDF or HTML. */
import i18nManager from '@adonisjs/i18n/services/main'
import { office } from '#config/office'
import type CertificateDocument from '#models/certificate_document'
import { verifyBlock, type CertificateSheet } from '#services/papers/certificate_sheet'
import type { CertifiedField, CompanyCertificateData } from '#services/papers/company_certificate_data'
import type { Language } from '#services/papers/words'
import type { Day } from '#values/day'
import { dayText, wareki } from '#values/show'

export function companyCertificateSheet(document: CertificateDocument, language: Language): CertificateSheet {
  const data = document.data as CompanyCertificateData
  const { scheme, title, company, person, level } = data
  const say = sayIn(language)

  return {
    language,
    title: title[language],
    subtitle: language === 'ja' ? scheme.name.en : scheme.name.ja,
    number: say('number', { number: document.number }),
    name: person ?? company,
    to: i18nManager.locale(language).t('certificates.paper.name_after').trim(),
    wording: data.wording[language],
    facts: [
      { label: say('scheme'), value: scheme.name[language] },
      ...(person ? [{ label: say('nominated_by'), value: company }] : []),
      ...fieldFacts(data.fields, language),
      ...(level ? [{ label: say('level'), value: level[language] }] : []),
    ],
    date: dayIn(language)(document.issuedOn),
    issuer: [office.mayor[language], office.departments[scheme.department].name[language]],
    sample: null,
    verify: verifyBlock(document.verifyCode, language),
  }
}

/** Fields, validity, conditions: the validity once where it is the same for all. */
function fieldFacts(fields: CertifiedField[], language: Language) {
  const say = sayIn(language)
  const isSame = new Set(fields.map(({ validFrom, validUntil }) => `${validFrom} ${validUntil}`)).size === 1
  const separator = say('between')
  const labels = isSame
    ? fields.map(({ label }) => label[language]).join(separator)
    : fields
        .map((field) => say('field_with_validity', { field: field.label[language], validity: validityText(field, language) }))
        .join('\n')
  const conditional = fields.filter(({ conditions }) => conditions)

  return [
    { label: say('fields'), value: labels },
    ...(isSame ? [{ label: say('validity'), value: validityText(fields[0]!, language) }] : []),
    ...(conditional.length > 0
      ? [{ label: say('conditions'), value: conditional.map(({ label, conditions }) => `${label[language]}: ${conditions}`).join('\n') }]
      : []),
  ]
}

/** 「令和8年9月10日から令和11年9月9日まで」 */
export function validityText({ validFrom, validUntil }: Pick<CertifiedField, 'validFrom' | 'validUntil'>, language: Language) {
  const [say, day] = [sayIn(language), dayIn(language)]
  return validUntil ? say('from_to', { from: day(validFrom), to: day(validUntil) }) : say('from_no_end', { from: day(validFrom) })
}

const dayIn = (language: Language) => (of: Day) => (language === 'ja' ? wareki(of) : dayText(of, 'en'))
const sayIn =
  (language: Language) =>
  (key: string, values: Record<string, string> = {}) =>
    i18nManager.locale(language).t(`register.paper.${key}`, values)
