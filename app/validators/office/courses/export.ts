import { EXPORT_FORMATS } from '#services/exports/export_file'
import { plainText } from '#validators/companies/understood'
import { form } from '#validators/form'

export const exportValidator = form.create({
  kind: form.enum(['roster', 'register'] as const),
  format: form.enum(EXPORT_FORMATS),
  reason: plainText(500),
})
