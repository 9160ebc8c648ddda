import vine from '@vinejs/vine'

/** An address as it is stored: lower case, without spaces around it. */
export const emailField = () => vine.string().trim().toLowerCase().email().maxLength(254)

export const signInValidator = vine.create({
  email: vine.string().trim().toLowerCase().maxLength(254),
  password: vine.string().maxLength(200),
  to: vine.string().maxLength(2000).optional(),
})
