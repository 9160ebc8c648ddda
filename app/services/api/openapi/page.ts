/** The document for people: one line a field, what lies inside it by its path. */
import type { OpenApiDocument } from '#services/api/openapi/document'

type Node = Record<string, any>

interface FieldLine {
  /** terms.window.from, costs[].amount */
  name: string
  kind: string
  /** the schema it is one of, to be linked */
  ref: string | null
  description: string | null
}

export const apiPage = ({ info, paths, components }: OpenApiDocument) => ({
  info,
  operations: Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, one]) => ({ path, method: method.toUpperCase(), ...operationOf(one) }))),
  schemas: Object.entries(components.schemas).map(([name, schema]) => ({ name, description: (schema.description as string | undefined) ?? null, fields: fieldsOf(schema) })),
})

function operationOf({ operationId, summary, description, parameters, requestBody, responses }: Node) {
  const { 200: answer, ...refusals } = responses
  const body = requestBody?.content['application/json']

  return {
    id: operationId as string,
    summary: summary as string,
    description: (description as string | undefined) ?? null,
    parameters: (parameters as Node[]).map((one) => ({ name: one.name, isPath: one.in === 'path', kind: kindOf(one.schema), description: one.description })),
    body: body ? { ref: refOf(body.schema), example: JSON.stringify(body.example, null, 2) } : null,
    answer: { ref: refOf(answer.content['application/json'].schema), fields: fieldsOf(answer.content['application/json'].schema) },
    refusals: Object.entries(refusals as Node).map(([status, { description: why }]) => ({ status, why })),
  }
}

const fieldsOf = (schema: Node, under = ''): FieldLine[] =>
  Object.entries((schema.properties ?? {}) as Record<string, Node>).flatMap(([key, field]) => {
    const name = under + key
    const inside = field.type === 'array' || field.type?.[0] === 'array' ? field.items : field
    const line = { name, kind: kindOf(field), ref: refOf(inside), description: (field.description as string | undefined) ?? null }
    return [line, ...fieldsOf(withoutNull(inside), inside === field ? `${name}.` : `${name}[].`)]
  })

const withoutNull = (schema: Node): Node => (schema.anyOf ? schema.anyOf.find(({ type }: Node) => type !== 'null') : schema)

const refOf = (schema: Node): string | null => (withoutNull(schema).$ref as string | undefined)?.split('/').at(-1) ?? null

/** string (date), integer, Terms or null, Programme[] */
function kindOf(schema: Node): string {
  if (schema.anyOf) return schema.anyOf.map(kindOf).join(' | ')
  if (schema.$ref) return refOf(schema)!
  if (schema.enum) return schema.enum.join(' | ')
  const [type, ...or] = [schema.type].flat() as string[]
  const word = type === 'array' ? `${kindOf(schema.items)}[]` : schema.format ? `${type} (${schema.format})` : (type ?? 'any')

  return [word, ...or].join(' | ')
}
