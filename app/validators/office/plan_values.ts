import { aDay } from '#validators/a_day'
import { readAs } from '#validators/companies/understood'
import { form } from '#validators/form'
import { QUARTERS, type Quarter } from '#rules/plan_values/periods'
import { typedFigure } from '#values/typed'

const words = (longest: number) => form.string().trim().maxLength(longest)

export const planValueValidator = form.create({
  fiscalYear: form.number().withoutDecimals().range([2000, 2100]),
  quarter: form
    .number()
    .in([...QUARTERS])
    .transform((quarter) => quarter as Quarter)
    .optional(),
  value: readAs(typedFigure, 'figure'),
  isEstimate: form.boolean().optional(),
  source: words(300),
  sourceOn: aDay(),
  note: words(1000).optional(),
  reason: words(1000).optional(),
})

export const sendingBackValidator = form.create({ note: words(1000) })
