/** What the desk for certifications may send, beyond what every desk does. */
import vine from '@vinejs/vine'
import { aDay } from '#validators/a_day'
import { form } from '#validators/form'
import { CERTIFICATION_ACTS } from '#workflows/binding_acts'

const words = (longest: number) => vine.string().trim().maxLength(longest)

export const gatesValidator = vine.create({
  items: vine
    .array(
      vine.object({
        code: words(80),
        result: vine.enum(['passed', 'failed', 'no_data', 'by_hand', 'exempt', 'automatic'] as const),
        note: words(1_000).optional().nullable(),
      })
    )
    .minLength(1)
    .maxLength(100),
})

export const certificationProposalValidator = vine.create({
  step: vine.enum(CERTIFICATION_ACTS),
  summary: words(2_000).minLength(1),
  reason: words(2_000).optional().requiredWhen('step', '=', 'decline'),
  article: words(60).optional().requiredWhen('step', '=', 'decline'),
  /** the form sends an empty one too, so that none chosen is not the same as not asked */
  fields: vine
    .array(words(40))
    .parse((typed) => (Array.isArray(typed) ? typed.filter(Boolean) : typed))
    .maxLength(50)
    .optional(),
})

export const visitValidator = form.create({
  kind: form.enum(['visit', 'hearing'] as const),
  heldOn: aDay(),
  place: form.string().trim().maxLength(200).nullable(),
  attendees: form.string().trim().maxLength(500).nullable(),
  notes: form.string().trim().minLength(1).maxLength(8_000),
})
