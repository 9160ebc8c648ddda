import type { SurveyQuestion } from '#rules/courses/kind_definition'
import { form } from '#validators/form'

/** Every scale asks for a mark from 1 to 5; words are free. */
export const surveyValidator = (questions: SurveyQuestion[]) =>
  form.create({
    answers: form.object(
      Object.fromEntries(
        questions.map(({ code, kind }) => [
          code,
          kind === 'scale' ? form.number().withoutDecimals().range([1, 5]) : form.string().trim().maxLength(1000).optional(),
        ])
      )
    ),
  })
