import type { Schema } from '#services/api/openapi/shapes'
import type { Localised } from '#values/localised'

export interface Parameter {
  name: string
  in: 'path' | 'query'
  description: Localised
  schema: Schema
}

/** One address of the API: what it is asked, what it answers, how it refuses. */
export interface Operation {
  id: string
  method: 'get' | 'post'
  path: string
  area: 'programmes' | 'courses' | 'companies' | 'plan' | 'about'
  summary: Localised
  description?: Localised
  parameters?: Parameter[]
  body?: { schema: Schema; example: unknown }
  answer: Schema
  refusals: (keyof typeof REFUSALS)[]
}

export const REFUSALS = {
  400: { ja: '本文がJSONではありません。', en: 'The body is no JSON.' },
  404: { ja: '見つかりません。', en: 'There is no such thing.' },
  422: { ja: '項目に誤りがあります。どの項目かを示します。', en: 'Something asked is wrong; the field is named.' },
  429: { ja: '1分に300回を超えました。Retry-Afterの秒数だけ待ってください。', en: 'More than 300 requests a minute. Wait for the seconds of Retry-After.' },
} as const

export const inPath = (name: string, ja: string, en: string): Parameter => ({ name, in: 'path', description: { ja, en }, schema: { type: 'string' } })

export const inQuery = (name: string, schema: Schema, ja: string, en: string): Parameter => ({ name, in: 'query', description: { ja, en }, schema })

/** A facet may be asked for several times: any of its values will do. */
export const facet = (name: string, words: readonly string[] | null, ja: string, en: string): Parameter =>
  inQuery(name, { type: 'array', items: words ? { enum: [...words] } : { type: 'string' }, maxItems: 20 }, ja, en)

export const PAGE: Parameter[] = [
  inQuery('limit', { type: 'integer', minimum: 1, maximum: 100 }, '一度に受け取る件数', 'How many at once'),
  inQuery('cursor', { type: 'string', maxLength: 400 }, '続き。前の答えのnextをそのまま渡します。', 'Where to go on: the `next` of the answer before.'),
]
