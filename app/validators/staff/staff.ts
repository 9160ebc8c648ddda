import { emailField } from '#validators/accounts/sign_in'
import { readAs } from '#validators/companies/understood'
import { form } from '#validators/form'
import { isPost } from '#values/desks'
import { typedDay } from '#values/typed'

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

export const postValidator = form.create({ post: readAs(deskAndPost, 'deskAndPost'), since: readAs(typedDay, 'day') })

export const postEndingValidator = form.create({ until: readAs(typedDay, 'day') })

export const deputyValidator = form.create({
  post: form.number().withoutDecimals(),
  deputy: form.number().withoutDecimals(),
  since: readAs(typedDay, 'day'),
  until: readAs(typedDay, 'day'),
})
