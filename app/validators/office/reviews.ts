/** What the clerk and the reviewers may send. */
import { DECLARED_TIES } from '#rules/certifications/declared_ties'
import { corporateNumber } from '#validators/companies/profile'
import { plainText, readOrEmpty } from '#validators/companies/understood'
import { form } from '#validators/form'
import { typedDay } from '#values/typed'

const reason = () => form.string().trim().minLength(1).maxLength(500)
const code = () => form.string().maxLength(40)
const aDay = () => readOrEmpty(typedDay, 'day')

export const invitationValidator = form.create({
  reviewer: form.number().withoutDecimals().positive(),
  kind: form.enum(['reviewer', 'expert'] as const),
  fields: form.array(code()).maxLength(20).optional(),
})

export const endingValidator = form.create({ reason: reason() })
export const refusalValidator = form.create({ reason: reason() })

export const declarationValidator = form.create({
  answer: form.enum(DECLARED_TIES),
  note: form.string().trim().maxLength(500).optional().requiredWhen('answer', '=', 'other'),
})

const mailAddress = (text: string) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text : null)
/** One a line; null when one of them is no address. */
const mailAddresses = (text: string) => {
  const lines = text.split(/[\s,、]+/).filter(Boolean)
  return lines.every(mailAddress) ? lines : null
}

const organisation = { name: plainText(200), corporateNumber: readOrEmpty(corporateNumber, 'corporateNumber') }

export const MOST_ORGANISATIONS = 40

export const reviewerProfileValidator = form.create({
  expertise: form.array(code()).maxLength(40).optional(),
  capacity: form.number().withoutDecimals().range([0, 50]),
  absentFrom: aDay(),
  absentUntil: aDay(),
  otherEmails: readOrEmpty(mailAddresses, 'addresses', 2_000),
  address: plainText(300),
  employers: form
    .array(form.object({ ...organisation, since: aDay(), until: aDay() }))
    .maxLength(MOST_ORGANISATIONS)
    .optional(),
  clients: form.array(form.object(organisation)).maxLength(MOST_ORGANISATIONS).optional(),
})
