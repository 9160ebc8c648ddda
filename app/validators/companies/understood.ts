import vine from '@vinejs/vine'
import { form } from '#validators/form'

interface Reading {
  /** null when the text is not understood */
  read: (text: string) => unknown
  /** names the sentence in `validator.json` */
  rule: string
}

const understood = vine.createRule((value, { read, rule }: Reading, field) => {
  if (typeof value === 'string' && read(value) === null) field.report(`{{ field }}: ${rule}`, rule, field)
})

/** A text that is read kindly, or refused by name. */
export const readAs = <T>(read: (text: string) => T | null, rule: string, longest = 60) =>
  form
    .string()
    .trim()
    .maxLength(longest)
    .use(understood({ read, rule }))
    .transform((value: string | null) => (value === null ? null : read(value)) as T)

/** The same, or nothing yet (null). */
export const readOrEmpty = <T>(read: (text: string) => T | null, rule: string, longest = 60) =>
  readAs(read, rule, longest).nullable().optional()

/** A plain text that may be left empty. */
export const plainText = (longest: number) => form.string().trim().maxLength(longest).nullable().optional()

/** A question answered with yes or no, or not yet. */
export const yesOrNo = () =>
  form
    .enum(['1', '0'] as const)
    .transform((value: string | null) => (value === null ? null : value === '1'))
    .nullable()
    .optional()
