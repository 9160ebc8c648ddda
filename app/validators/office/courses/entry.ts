/** An application that came on paper or by telephone, as the desk types it in. */
import type { Entry } from '#actions/courses/enter_application'
import { emailField } from '#validators/accounts/sign_in'
import { corporateNumber, kana } from '#validators/companies/profile'
import { readOrEmpty } from '#validators/companies/understood'
import { form } from '#validators/form'
import { learnerFacts } from '#validators/learning/profile'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

const words = (longest: number) => form.string().trim().maxLength(longest)

export const entryValidator = ({ party, ticketsPerCompany, questions }: CourseKindDefinition) =>
  form.create({
    source: form.enum(['paper', 'telephone'] as const),
    name: words(100).minLength(1),
    nameKana: readOrEmpty(kana, 'kana', 100),
    email: emailField(),
    ...learnerFacts,
    corporateNumber: party === 'company' ? readOrEmpty(corporateNumber, 'corporateNumber').requiredWhen('source', 'in', ['paper', 'telephone']) : readOrEmpty(corporateNumber, 'corporateNumber'),
    seats: form
      .number()
      .withoutDecimals()
      .range([1, ticketsPerCompany ?? 1])
      .optional(),
    payer: form.enum(['person', 'company'] as const).optional(),
    answers: form.object(Object.fromEntries(questions.map(({ code }) => [code, words(2_000).optional()]))).optional(),
    guardian: words(100).nullable().optional(),
  })

export const paperConsentValidator = form.create({
  guardian: words(100).minLength(1),
  answer: form.enum(['yes', 'no'] as const),
  photoAllowed: form.enum(['1', '0'] as const).optional(),
})

type Sent = Awaited<ReturnType<ReturnType<typeof entryValidator>['validate']>>

export const entryOfForm = (sent: Sent): Entry => ({
  source: sent.source,
  person: { name: sent.name, email: sent.email },
  facts: { nameKana: sent.nameKana ?? undefined, bornOn: sent.bornOn ?? undefined, livesInWard: sent.livesInWard ?? undefined, studiesInWard: sent.studiesInWard ?? undefined },
  corporateNumber: sent.corporateNumber ?? null,
  seats: sent.seats ?? 1,
  payer: sent.payer,
  answers: Object.fromEntries(Object.entries(sent.answers ?? {}).flatMap(([code, answer]) => (answer ? [[code, String(answer)]] : []))),
  guardian: sent.guardian ?? null,
})
