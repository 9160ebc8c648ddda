import { SIZE_CLASSES } from '#rules/register/size_class'
import { address, day, list, maybe, moment, named, oneOf, text, thing, type Schema } from '#services/api/openapi/shapes'

export const companySchemas: Record<string, Schema> = {
  CertifiedCompanyList: thing({
    data: list(named('CertifiedCompany'), '会社が受けている制度ごとに1件', 'One entry for each scheme a company holds'),
    next: maybe(text('続きのcursor', 'Cursor of the rest')),
  }),
  CertifiedCompany: thing(
    {
      corporateNumber: maybe({ ...text('法人番号', 'Corporate number'), pattern: '^\\d{13}$' }),
      name: text(),
      scheme: text('認定制度のコード', 'Code of the scheme'),
      schemeName: text(),
      fields: list(thing({ code: text(), name: text(), validFrom: day(), validUntil: maybe(day()) }), '認定分野', 'Certified fields'),
      level: maybe(text()),
      validFrom: day(),
      validUntil: maybe(day()),
      town: maybe(text()),
      industry: maybe(text()),
      sizeClass: maybe(oneOf(SIZE_CLASSES)),
      story: maybe(text()),
      numbers: list(thing({ label: text(), value: text() }), '会社が選んで見せる数字', 'Figures the company chose to show'),
      jobsUrl: maybe(text()),
      url: address(),
      updatedAt: moment(),
    },
    '会社が公開に同意したことだけです。ほかはnullか空です。',
    'Only what the company agreed to show; the rest is null or empty.'
  ),
}
