/** What a clerk enters of a lottery and a selection. */
import { form } from '#validators/form'
import { isDay, type Day } from '#values/day'
import { typedDay } from '#values/typed'

const calendarDay = form.createRule((value: unknown, _options: undefined, field) => {
  const day = typeof value === 'string' ? typedDay(value) : null
  if (day && isDay(day)) field.mutate(day, field)
  else field.report('The {{ field }} field must be a calendar day', 'date', field)
})

/** 「３８，４７１．２０」 → `38471.20`: everybody who repeats the draw has to write the same characters. */
const publicValue = () =>
  form
    .string()
    .parse((value) => (typeof value === 'string' ? value.normalize('NFKC').replace(/[,\s]/g, '') : value))
    .regex(/^[0-9A-Za-z][0-9A-Za-z.-]*$/)
    .minLength(3)
    .maxLength(100)

export const drawValidator = form.create({
  value: publicValue(),
  source: form.string().trim().minLength(1).maxLength(300),
  on: form
    .string()
    .use(calendarDay())
    .transform((text) => text as Day),
})

export const overrideValidator = form.create({
  number: form.number().withoutDecimals().range([1, 1_000_000]),
  result: form.enum(['won', 'lost'] as const),
  reason: form.string().trim().minLength(5).maxLength(500),
})

export const scoreValidator = form.create({
  points: form.number().withoutDecimals().range([0, 1_000]),
  reason: form.string().trim().minLength(5).maxLength(1_000),
})
