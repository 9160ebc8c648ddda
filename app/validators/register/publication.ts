import { MOST_NUMBERS } from '#rules/publication/chosen_number'
import { plainText } from '#validators/companies/understood'
import { form } from '#validators/form'

export const LONGEST_STORY = 1000

const ticked = () => form.literal('1').nullable().optional()

/** What a company shows, and what it only writes down for later. */
export const publicationValidator = form.create({
  items: form
    .array(form.enum(['name', 'town', 'industry', 'size', 'fields', 'story', 'numbers', 'photo', 'jobs'] as const))
    .parse((value) => (value === undefined || value === null || value === '' ? [] : [value].flat())),
  story: plainText(LONGEST_STORY),
  numbers: form
    .array(form.object({ label: plainText(40), value: plainText(20) }))
    .maxLength(MOST_NUMBERS)
    .optional(),
  jobsUrl: form
    .string()
    .trim()
    .url({ protocols: ['https', 'http'], require_protocol: true })
    .maxLength(500)
    .nullable()
    .optional(),
  photoAlt: plainText(200),
  portraitConsent: ticked(),
  dropPhoto: ticked(),
})
