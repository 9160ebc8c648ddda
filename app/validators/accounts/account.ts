import { emailField } from '#validators/accounts/sign_in'
import { newPasswordField } from '#validators/accounts/password'
import { form } from '#validators/form'

export const personField = () => form.string().trim().maxLength(100)

export const signUpValidator = form.create({ name: personField(), email: emailField(), password: newPasswordField() })

export const accountValidator = form.create({ name: personField(), locale: form.enum(['ja', 'en'] as const) })

/** An invited person's address is known already. */
export const invitedPersonValidator = form.create({ name: personField(), password: newPasswordField() })

/** Nobody is registered by an employer: the person agrees to it. */
export const nominatedPersonValidator = form.create({ name: personField(), password: newPasswordField(), consent: form.accepted() })
