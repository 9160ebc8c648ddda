/** The words in which the shapes of the public API are written: JSON Schema, said in both languages. */
import type { Localised } from '#values/localised'

export type Schema = Record<string, unknown>

const said = (ja?: string, en?: string) => (ja ? { description: { ja, en: en ?? ja } satisfies Localised } : {})

export const text = (ja?: string, en?: string): Schema => ({ type: 'string', ...said(ja, en) })
export const whole = (ja?: string, en?: string): Schema => ({ type: 'integer', ...said(ja, en) })
export const yes = (ja?: string, en?: string): Schema => ({ type: 'boolean', ...said(ja, en) })
export const day = (ja?: string, en?: string): Schema => ({ type: 'string', format: 'date', ...said(ja, en) })
export const moment = (ja?: string, en?: string): Schema => ({ type: 'string', format: 'date-time', ...said(ja, en) })
export const address = (ja?: string, en?: string): Schema => ({ type: 'string', format: 'uri', ...said(ja, en) })
export const ratio = (ja?: string, en?: string): Schema => ({ type: 'string', pattern: '^\\d+/\\d+$', ...said(ja, en) })
export const oneOf = (words: readonly (string | number)[], ja?: string, en?: string): Schema => ({ enum: [...words], ...said(ja, en) })
export const list = (items: Schema, ja?: string, en?: string): Schema => ({ type: 'array', items, ...said(ja, en) })
export const named = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

/** A thing of which every part is there, and no other. */
export const thing = (properties: Record<string, Schema>, ja?: string, en?: string): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
  ...said(ja, en),
})

/** What is asked may leave out whatever is not named; what is not known is ignored. */
export const asked = (properties: Record<string, Schema>, required: string[] = [], ja?: string, en?: string): Schema => ({
  type: 'object',
  properties,
  ...(required.length > 0 ? { required } : {}),
  ...said(ja, en),
})

/** Or nothing: null stands where it does not apply or is not known. */
export function maybe(schema: Schema): Schema {
  const { description, ...rest } = schema
  const or = typeof rest.type === 'string' ? { ...rest, type: [rest.type, 'null'] } : { anyOf: [rest, { type: 'null' }] }
  return description ? { ...or, description } : or
}
