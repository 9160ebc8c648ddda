/** What an accountant may send. */
import { form } from '#validators/form'
import { isDay, type Day } from '#values/day'
import { typedDay } from '#values/typed'

const calendarDay = form.createRule((value: unknown, _options: undefined, field) => {
  const day = typeof value === 'string' ? typedDay(value) : null
  if (day && isDay(day)) field.mutate(day, field)
  else field.report('The {{ field }} field must be a calendar day', 'date', field)
})

export const runValidator = form.create({
  fiscalYear: form.number().withoutDecimals().range([2019, 2100]),
  valueOn: form
    .string()
    .use(calendarDay())
    .transform((text) => text as Day),
  claims: form.array(form.number().withoutDecimals().positive()).minLength(1).maxLength(100_000),
})

export const discardValidator = form.create({ reason: form.string().trim().minLength(1).maxLength(500) })

export const resultValidator = form.create({ file: form.file({ size: '5mb' }) })
