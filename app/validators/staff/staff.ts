import { emailField } from '#validators/accounts/sign_in'
import { readAs, readOrEmpty } from '#validators/companies/understood'
import { form } from '#validators/form'
import { isPost } from '#values/desks'
import { typedAmount, typedDay } from '#values/typed'
import { yen } from '#values/yen'

/** `claims:clerk` */
const deskAndPost = (text: string) => {
  const [desk = '', post = ''] = text.split(':')
  return isPost(desk, post) ? { desk, post } : null
}

export const staffInvitationValidator = form.create({
  email: emailField(),
  post: readAs(deskAndPost, 'deskAndPost'),
  since: readAs(typedDay, 'day'),
})

const typedYen = (text: string) => {
  const amount = typedAmount(text)
  return amount === null || !Number.isSafeInteger(amount) ? null : yen(amount)
}

export const postValidator = form.create({
  post: readAs(deskAndPost, 'deskAndPost'),
  since: readAs(typedDay, 'day'),
  approvalLimit: readOrEmpty(typedYen, 'yen'),
})

export const postEndingValidator = form.create({ until: readAs(typedDay, 'day') })

export const deputyValidator = form.create({
  post: form.number().withoutDecimals(),
  deputy: form.number().withoutDecimals(),
  since: readAs(typedDay, 'day'),
  until: readAs(typedDay, 'day'),
})
