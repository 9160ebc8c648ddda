import { form } from '#validators/form'

const words = (longest: number) => form.string().trim().minLength(1).maxLength(longest)

export const messageValidator = form.create({
  to: form.enum(['confirmed', 'waiting', 'one'] as const),
  enrolment: form.number().withoutDecimals().positive().optional().requiredWhen('to', '=', 'one'),
  subject: words(200),
  body: words(4_000),
})
