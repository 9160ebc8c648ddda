import { form } from '#validators/form'
import type { CourseKindDefinition, Question } from '#rules/courses/kind_definition'

const LONGEST_ANSWER = 2_000

/** A company asks for a booth or for tickets: how many, and what the kind asks. */
export const bookingValidator = ({ ticketsPerCompany, questions }: CourseKindDefinition) =>
  form.create({
    seats: ticketsPerCompany === null ? form.number().optional() : form.number().withoutDecimals().range([1, ticketsPerCompany]),
    answers: form.object(Object.fromEntries(questions.map((question) => [question.code, answer(question)]))).optional(),
  })

/** Whether a question must be answered is asked afterwards, so that it is named by its own words. */
const answer = ({ kind, options = [] }: Question) =>
  kind === 'choice' ? form.enum(options.map(({ value }) => value)).optional() : form.string().trim().maxLength(LONGEST_ANSWER).optional()
