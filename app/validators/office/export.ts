import { REGISTERS, type RegisterName } from '#queries/exports/registers'
import { plainText } from '#validators/companies/understood'
import { form } from '#validators/form'
import { DESKS } from '#values/desks'
import { EXPORT_FORMATS } from '#values/export_table'

export const registerExportValidator = form.create({
  register: form.enum(Object.keys(REGISTERS)),
  desk: form.enum(Object.keys(DESKS)),
  format: form.enum(EXPORT_FORMATS),
  fiscalYear: form.number().withoutDecimals().range([2000, 2200]).optional(),
  reason: plainText(500).requiredWhen(({ parent }) => Boolean(REGISTERS[parent.register as RegisterName]?.needsReason?.includes(parent.desk))),
})
