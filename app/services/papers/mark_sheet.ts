import i18nManager from '@adonisjs/i18n/services/main'
import { office } from '#config/office'
import type { DocumentStanding } from '#queries/certificates_of_companies/document_standing'
import type { CompanyCertificateData } from '#services/papers/company_certificate_data'
import type { Language } from '#services/papers/words'
import type { Localised } from '#values/localised'
import { dayText, wareki } from '#values/show'

/** 認定マーク: what is drawn for the fields of a paper that hold today. */
export function markSheet({ document, fields }: DocumentStanding, holder: Localised, language: Language) {
  const { scheme } = document.data as CompanyCertificateData
  const valid = fields.filter(({ status }) => status === 'valid')
  const until = valid.map(({ validUntil }) => validUntil).sort()[0] ?? null
  const say = (key: string, values = {}) => i18nManager.locale(language).t(`register.mark.${key}`, values)

  return {
    language,
    title: say('title', { scheme: scheme.name[language] }),
    city: office.city[language],
    scheme: scheme.name[language],
    holder: holder[language],
    fields: valid.map(({ label }) => label[language]),
    until: until ? say('until', { day: language === 'ja' ? wareki(until) : dayText(until, 'en') }) : '',
  }
}
