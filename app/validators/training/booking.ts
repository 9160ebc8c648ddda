import { form } from '#validators/form'
import { answersField } from '#validators/learning/application'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** A company asks for a booth or for tickets: how many, and what the kind asks. */
export const bookingValidator = ({ ticketsPerCompany, questions }: CourseKindDefinition) =>
  form.create({
    seats: ticketsPerCompany === null ? form.number().optional() : form.number().withoutDecimals().range([1, ticketsPerCompany]),
    answers: answersField(questions),
  })
