/** 新しい認定企業 as an Atom feed (RFC 4287): an entry keeps its id for ever, and its time moves when what is shown moves. */
import { appUrl } from '#config/app'
import { office } from '#config/office'
import type { PublicCompany } from '#queries/register/public_companies'
import { companyAddress } from '#services/register/company_json'
import type { Localised } from '#values/localised'

type Locale = keyof Localised

interface Feed {
  title: string
  companies: PublicCompany[]
  locale: Locale
  /** when nothing is in it */
  updatedAt: string
}

export function atomFeed({ title, companies, locale, updatedAt }: Feed): string {
  const self = `${appUrl}${locale === 'en' ? '/en' : ''}/certified-companies.atom`
  const latest =
    companies
      .map(({ updatedAt: at }) => at.toUTC().toISO()!)
      .sort()
      .at(-1) ?? updatedAt

  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${escaped(self)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${latest}</updated>`,
    `<author><name>${escaped(office.city[locale])}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(self.replace('.atom', ''))}"/>`,
    ...companies.map((company) => entry(company, locale)),
    '</feed>\n',
  ].join('\n')
}

const entry = (company: PublicCompany, locale: Locale) =>
  [
    '<entry>',
    `<id>${escaped(companyAddress(company))}</id>`,
    `<title>${escaped(company.name)}</title>`,
    `<updated>${company.updatedAt.toUTC().toISO()}</updated>`,
    `<link rel="alternate" type="text/html" href="${escaped(companyAddress(company, locale))}"/>`,
    `<link rel="enclosure" type="image/png" href="${escaped(`${companyAddress(company, locale)}/card.png`)}"/>`,
    ...company.holdings.map(({ scheme, name }) => `<category term="${escaped(scheme)}" label="${escaped(name[locale])}"/>`),
    `<summary>${escaped(summaryOf(company, locale))}</summary>`,
    '</entry>',
  ].join('\n')

const summaryOf = ({ holdings, story }: PublicCompany, locale: Locale) =>
  [...holdings.map(({ name, fields }) => [name[locale], ...fields.map(({ label }) => label[locale])].join(' / ')), story]
    .filter(Boolean)
    .join('\n')

/** Signs XML has no place for are left out. */
const escaped = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)
