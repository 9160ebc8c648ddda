import vine from '@vinejs/vine'

export const openingValidator = vine.create({
  scheme: vine.string().maxLength(40),
  renews: vine.number().withoutDecimals().positive().optional(),
})
