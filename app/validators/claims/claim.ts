import vine from '@vinejs/vine'

export const claimValidator = vine.create({
  terms: vine.number().withoutDecimals().positive(),
  estimate: vine.string().maxLength(20_000).optional(),
})
