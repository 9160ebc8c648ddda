import vine from '@vinejs/vine'

export const fileUploadValidator = vine.create({
  document: vine.string().maxLength(40).optional(),
  line: vine.string().maxLength(26).optional(),
  replaces: vine.number().withoutDecimals().positive().optional(),
})
