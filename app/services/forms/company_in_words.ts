import type { I18n } from '@adonisjs/i18n'
import type { CompanySnapshot } from '#rules/corrections/company_targets'
import { dayText, numberText, yenText } from '#values/show'

/** The facts of a company as the form reads them back. */
export function companyInWords(company: CompanySnapshot, industry: string | null, i18n: I18n): Record<string, string | null> {
  const locale = i18n.locale === 'en' ? 'en' : 'ja'
  const { kind, capital, regularEmployees, openedInWardOn } = company

  return {
    kind: kind && i18n.t(`claims.company.kinds.${kind}`),
    corporateNumber: company.corporateNumber,
    representative: [company.representativeTitle, company.representativeName].filter(Boolean).join(' ') || null,
    headOfficeAddress: company.headOfficeAddress,
    mainOfficeAddress: company.mainOfficeAddress,
    openedInWardOn: openedInWardOn && dayText(openedInWardOn, locale),
    industry,
    capital: capital === null ? null : yenText(capital, locale),
    regularEmployees: regularEmployees === null ? null : i18n.t('claims.company.people', { count: numberText(regularEmployees) }),
  }
}
