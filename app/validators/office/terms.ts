import { form } from '#validators/form'

/** What is copied, and for which year. */
export const copyValidator = form.create({
  kind: form.enum(['programme', 'course_kind', 'scheme'] as const),
  code: form.string().maxLength(40),
  fiscalYear: form.number().min(2000).max(2999).withoutDecimals().optional(),
})

/** The version a person has looked at. */
export const seenValidator = form.create({ version: form.number().min(0).withoutDecimals() })
