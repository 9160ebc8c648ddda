import { form } from '#validators/form'

/** An address as it is stored: lower case, without spaces around it. */
export const emailField = () => form.string().trim().toLowerCase().email().maxLength(254)

export const signInValidator = form.create({
  email: form.string().trim().toLowerCase().maxLength(254),
  password: form.string().maxLength(200),
})

export const emailValidator = form.create({ email: emailField() })
