import Ajv2020, { type AnySchema } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** What is wrong with a value by a JSON schema; nothing, if all is well. */
export function wrongBy(schema: AnySchema, value: unknown, known: Record<string, AnySchema> = {}): string[] {
  const ajv = new Ajv2020.default({ strict: false, allErrors: true })
  addFormats.default(ajv)
  for (const [name, one] of Object.entries(known)) ajv.addSchema(one, name)
  const fits = ajv.compile(schema)

  return fits(value) ? [] : fits.errors!.slice(0, 8).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`)
}
