import { HIRE_ANSWERS } from '#rules/claims/hire_outcome'
import { aDay } from '#validators/a_day'
import { form } from '#validators/form'

/** What a company answers about the people it hired; who is left blank is asked again another day. */
export const hireAnswersValidator = form.create({
  answers: form
    .array(
      form.object({
        id: form.number().withoutDecimals().positive(),
        answer: form.enum(HIRE_ANSWERS).nullable().optional(),
        leftOn: aDay().nullable().optional(),
      })
    )
    .maxLength(100),
})
