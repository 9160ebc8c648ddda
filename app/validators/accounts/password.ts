import vine from '@vinejs/vine'
import { form } from '#validators/form'
import { isCommonPassword } from '#values/common_passwords'

const hardToGuess = vine.createRule((value, _options: undefined, field) => {
  if (typeof value !== 'string') return
  if (isCommonPassword(value)) field.report('The {{ field }} is too common', 'commonPassword', field)
  const email = field.data.email
  if (typeof email === 'string' && value.toLowerCase() === email.trim().toLowerCase()) field.report('The {{ field }} is the address', 'passwordIsEmail', field)
})

/** A new password: long, not one of the commonest, not the address itself. */
export const newPasswordField = () => form.string().minLength(10).maxLength(200).use(hardToGuess(undefined))

export const passwordValidator = form.create({ password: newPasswordField() })

export const passwordChangeValidator = form.create({
  current_password: form.string().maxLength(200),
  password: newPasswordField(),
})
