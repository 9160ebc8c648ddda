/** What stands at a path (`costs.0.amount`, `costs[0][amount]`) of nested input, when it is text or a list of texts. */
export function typedAt(input: Record<string, unknown>, path: string): string | string[] | undefined {
  const steps = path.replace(/\]/g, '').split(/[.[]/)
  const found = steps.reduce<unknown>((at, step) => (isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined), input)

  return typeof found === 'string' || isTexts(found) ? found : undefined
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === 'string')
