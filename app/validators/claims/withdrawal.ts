import vine from '@vinejs/vine'

export const withdrawalValidator = vine.create({ reason: vine.string().trim().minLength(1).maxLength(1_000) })
