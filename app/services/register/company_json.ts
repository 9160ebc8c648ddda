/** The public contract of a certified company, in the language of the reader. One entry for each scheme it holds. */
import { appUrl } from '#config/app'
import type { PublicCompany } from '#queries/register/public_companies'
import type { Localised } from '#values/localised'

type Locale = keyof Localised

export const companyJson = (company: PublicCompany, locale: Locale) =>
  company.holdings.map((holding) => ({
    corporateNumber: company.corporateNumber,
    name: company.name,
    scheme: holding.scheme,
    schemeName: holding.name[locale],
    fields: holding.fields.map(({ code, label, validFrom, validUntil }) => ({ code, name: label[locale], validFrom, validUntil })),
    level: holding.level?.[locale] ?? null,
    validFrom: holding.validFrom,
    validUntil: holding.validUntil,
    town: company.town,
    industry: company.industry?.[locale] ?? null,
    sizeClass: company.size,
    story: company.story,
    numbers: company.numbers,
    jobsUrl: company.jobsUrl,
    url: companyAddress(company, locale),
    updatedAt: company.updatedAt.toUTC().toISO(),
  }))

export const companyAddress = ({ key }: { key: string }, locale: Locale = 'ja') =>
  `${appUrl}${locale === 'en' ? '/en' : ''}/certified-companies/${key}`
