import { emailField } from '#validators/accounts/sign_in'
import { plainText, readAs } from '#validators/companies/understood'
import { form } from '#validators/form'
import { learnerFacts } from '#validators/learning/profile'
import { factsAsked } from '#rules/courses/application_needs'
import type { CourseKindDefinition, Question } from '#rules/courses/kind_definition'
import { SHARED_ITEMS } from '#rules/courses/shared_items'

const LONGEST_ANSWER = 2_000
const yes = () => form.enum(['1', '0'] as const).transform((value) => value === '1')

/** What an application to this kind asks for, as its rule book says. */
export const applicationValidator = (kind: CourseKindDefinition) =>
  form.create({
    ...factsOf(kind),
    employer: form.number().positive().withoutDecimals().optional(),
    answers: answersField(kind.questions),
    contactEmail: emailField().optional(),
    photoAllowed: kind.asksPhotoConsent ? yes() : yes().optional(),
    shared: form.array(form.enum(SHARED_ITEMS)).optional(),
    colleagues: readAs(addresses, 'addresses', 1_000).optional(),
    guardian: form.object({ name: plainText(100), email: emailField().optional() }).optional(),
  })

/** What may still be changed of it afterwards. */
export const amendmentValidator = (kind: CourseKindDefinition) =>
  form.create({
    answers: answersField(kind.questions),
    contactEmail: emailField().nullable().optional(),
    photoAllowed: kind.asksPhotoConsent ? yes() : yes().optional(),
  })

function factsOf(kind: CourseKindDefinition) {
  const asked = factsAsked(kind)
  const told = Object.entries(learnerFacts).filter(([name]) => asked[name as keyof typeof asked])

  return Object.fromEntries(told) as typeof learnerFacts // those not asked for are undefined, as those left out are
}

/** The answers that a form asks for, by the code of their question. */
export const answersField = (questions: Question[]) => form.object(Object.fromEntries(questions.map((question) => [question.code, answerField(question)]))).optional()

/** Whether a question must be answered is asked afterwards, so that it is named by its own words. */
const answerField = ({ kind, options = [] }: Question) =>
  kind === 'choice' ? form.enum(options.map(({ value }) => value)).optional() : form.string().trim().maxLength(LONGEST_ANSWER).optional()

/** Questions that must be answered and are not. */
export const unanswered = ({ questions }: CourseKindDefinition, answers: Record<string, unknown> = {}) => questions.filter(({ code, required }) => required && !answers[code])

/** Addresses of mail, one a line or parted by commas; null when one of them is none. */
function addresses(text: string): string[] | null {
  const all = text.split(/[\s,、;]+/).filter(Boolean).map((one) => one.toLowerCase())
  return all.every((one) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(one)) ? [...new Set(all)] : null
}
