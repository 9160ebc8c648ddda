/** What a clerk enters of a lottery and a selection. */
import { aDay } from '#validators/a_day'
import { form } from '#validators/form'

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
  on: aDay(),
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
