import { aDay } from '#validators/a_day'
import { form } from '#validators/form'
import { typedAmount } from '#values/typed'

export const repaymentValidator = form.create({
  amount: form
    .number()
    .parse((typed) => (typeof typed === 'string' ? (typedAmount(typed) ?? typed) : typed))
    .withoutDecimals()
    .range([1, 9_999_999_999]),
  receivedOn: aDay(),
  note: form.string().trim().maxLength(500).optional(),
  key: form.string().trim().minLength(1).maxLength(60),
})
