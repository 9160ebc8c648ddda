/** What the certification desk may send about a revocation. */
import { plainText, readAs } from '#validators/companies/understood'
import { form } from '#validators/form'
import { typedDay, typedMoment, typedTime } from '#values/typed'

const text = (longest: number) => form.string().trim().minLength(1).maxLength(longest)
const codes = () =>
  form
    .array(form.string().maxLength(40))
    .maxLength(20)
    .parse((typed) => (typeof typed === 'string' ? [typed] : (typed ?? [])))

const hearing = { hearingOn: readAs(typedDay, 'day'), hearingTime: readAs(typedTime, 'time'), hearingPlace: text(200) }

export const intendedRevocationValidator = form.create({
  certificationId: form.number().withoutDecimals().positive(),
  changeReportId: form.number().withoutDecimals().positive().nullable().optional(),
  fields: codes(),
  reason: text(2_000),
  article: text(60),
  ...hearing,
})

export const postponementValidator = form.create({ ...hearing, postponedBecause: text(500) })

export const heardValidator = form.create({ appeared: form.enum(['1', '0'] as const), hearingNote: text(10_000) })

export const revocationProposalValidator = form.create({ summary: text(2_000) })

export const droppingValidator = form.create({ dropReason: text(2_000) })

export const notedValidator = form.create({ note: plainText(1_000) })

/** Day and time of a hearing, in Tokyo. */
export const hearingMoment = ({ hearingOn, hearingTime }: { hearingOn: string; hearingTime: string }) =>
  typedMoment(`${hearingOn}T${hearingTime}`)!
