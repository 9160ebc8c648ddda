import vine from '@vinejs/vine'

export const disclosureValidator = vine.create({
  type: vine.string().trim().maxLength(32),
  id: vine.number().positive().withoutDecimals().max(4_294_967_295),
  purpose: vine.string().trim().minLength(5).maxLength(500),
})

export const caseExportValidator = vine.create({ exportPurpose: vine.string().trim().minLength(5).maxLength(500) })
