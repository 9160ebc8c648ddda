/** The public API as an OpenAPI document, in the language of the reader; all of it from the tables beside. */
import { appUrl } from '#config/app'
import { office } from '#config/office'
import { companySchemas } from '#services/api/openapi/company_schemas'
import { courseSchemas } from '#services/api/openapi/course_schemas'
import { indicatorSchemas } from '#services/api/openapi/indicator_schemas'
import { REFUSALS, type Operation } from '#services/api/openapi/operation'
import { OPERATIONS } from '#services/api/openapi/operations'
import { planSchemas } from '#services/api/openapi/plan_schemas'
import { programmeSchemas } from '#services/api/openapi/programme_schemas'
import { list, maybe, named, text, type Schema } from '#services/api/openapi/shapes'
import { LICENCE } from '#services/open_data/data_sets'
import type { Localised } from '#values/localised'

type Locale = keyof Localised

const problem: Schema = {
  type: 'object',
  required: ['message'],
  properties: {
    field: text('どの項目か（costs.0.amount）', 'Which field (costs.0.amount)'),
    rule: text(),
    message: text('人が読む文', 'A sentence for people'),
    meta: { type: 'object' },
    index: maybe({ type: 'integer' }),
  },
}

const schemas: Record<string, Schema> = {
  ...programmeSchemas,
  ...courseSchemas,
  ...companySchemas,
  ...planSchemas,
  ...indicatorSchemas,
  Problems: { type: 'object', required: ['errors'], properties: { errors: { ...list(problem), minItems: 1 } } },
}

export const openApi = (locale: Locale) =>
  inLanguage(
    {
      openapi: '3.1.0',
      info: {
        title: { ja: `${office.city.ja} 人材支援 公開API`, en: `Minato Jinzai, public API of ${office.city.en}` },
        version: '1.0.0',
        description: {
          ja: '鍵も登録もいりません。1分に300回まで。日時は日本時間、金額は円の整数です。Accept-Languageがenなら英語で返します。',
          en: 'No key, no registration; 300 requests a minute. Times are those of Tokyo, amounts whole yen. Answers are in English where Accept-Language says so, else in Japanese.',
        },
        license: LICENCE,
        contact: { name: office.departments.industry.name[locale], email: office.departments.industry.email },
      },
      servers: [{ url: appUrl }],
      security: [],
      paths: pathsOf(OPERATIONS),
      components: { schemas },
    },
    locale
  ) as OpenApiDocument

export interface OpenApiDocument {
  info: { title: string; description: string; version: string }
  paths: Record<string, Record<string, any>>
  components: { schemas: Record<string, any> }
}

function pathsOf(operations: Operation[]) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const one of operations) paths[one.path] = { ...paths[one.path], [one.method]: operationOf(one) }

  return paths
}

const operationOf = ({ id, area, summary, description, parameters = [], body, answer, refusals }: Operation) => ({
  operationId: id,
  tags: [area],
  summary,
  ...(description ? { description } : {}),
  parameters: parameters.map((one) => ({ ...one, required: one.in === 'path' })),
  ...(body ? { requestBody: { required: true, content: json(body.schema, body.example) } } : {}),
  responses: {
    200: { description: { ja: '答え', en: 'The answer' }, content: json(answer) },
    ...Object.fromEntries(refusals.map((status) => [status, { description: REFUSALS[status], content: json(named('Problems')) }])),
  },
})

const json = (schema: Schema, example?: unknown) => ({ 'application/json': { schema, ...(example ? { example } : {}) } })

/** Every text that is said in two languages, in one of them. */
function inLanguage(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((one) => inLanguage(one, locale))
  if (typeof value !== 'object' || value === null) return value
  if (isLocalised(value)) return value[locale]

  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inLanguage(one, locale)]))
}

const isLocalised = (value: object): value is Localised => Object.keys(value).sort().join() === 'en,ja' && Object.values(value).every((one) => typeof one === 'string')
