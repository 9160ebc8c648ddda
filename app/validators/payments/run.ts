/** What an accountant may send. */
import { aDay } from '#validators/a_day'
import { form } from '#validators/form'

export const runValidator = form.create({
  fiscalYear: form.number().withoutDecimals().range([2019, 2100]),
  valueOn: aDay(),
  claims: form.array(form.number().withoutDecimals().positive()).minLength(1).maxLength(100_000),
})

export const discardValidator = form.create({ reason: form.string().trim().minLength(1).maxLength(500) })

export const resultValidator = form.create({ file: form.file({ size: '5mb' }) })
