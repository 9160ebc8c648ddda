import { emailField } from '#validators/accounts/sign_in'
import { form } from '#validators/form'

const kind = () => form.enum(['administrator', 'member'] as const)

export const membershipValidator = form.create({ kind: kind() })

export const memberInvitationValidator = form.create({ email: emailField(), kind: kind() })
