import { emailField } from '#validators/accounts/sign_in'
import { corporateNumber, kana } from '#validators/companies/profile'
import { readAs, readOrEmpty, yesOrNo } from '#validators/companies/understood'
import { form } from '#validators/form'
import { today } from '#values/clock'
import { typedDay } from '#values/typed'

const birthday = (text: string) => {
  const day = typedDay(text)
  return day && day > '1900-01-01' && day <= today() ? day : null
}

/** What a learner tells of age and residence; the application asks for the same where it decides. */
export const learnerFacts = {
  bornOn: readOrEmpty(birthday, 'birthday'),
  livesInWard: yesOrNo(),
  studiesInWard: yesOrNo(),
}

export const learnerProfileValidator = form.create({
  name: form.string().trim().maxLength(100),
  nameKana: readOrEmpty(kana, 'kana', 100),
  locale: form.enum(['ja', 'en'] as const),
  privateEmail: emailField().nullable().optional(),
  ...learnerFacts,
})

export const employerValidator = form.create({
  corporateNumber: readAs(corporateNumber, 'corporateNumber'),
  companyName: form.string().trim().maxLength(200),
})
