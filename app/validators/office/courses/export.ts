import { EXPORT_FORMATS } from '#values/export_table'
import { plainText } from '#validators/companies/understood'
import { form } from '#validators/form'

export const exportValidator = form.create({
  kind: form.enum(['roster', 'register'] as const),
  format: form.enum(EXPORT_FORMATS),
  reason: plainText(500),
})
