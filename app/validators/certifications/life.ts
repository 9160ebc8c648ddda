/** What a certified company may send about its certificates. */
import { plainText, readAs } from '#validators/companies/understood'
import { form } from '#validators/form'
import { CHANGE_KINDS } from '#values/change_kinds'
import { typedDay } from '#values/typed'

const codes = () =>
  form
    .array(form.string().maxLength(40))
    .maxLength(20)
    .parse((typed) => (typeof typed === 'string' ? [typed] : (typed ?? [])))
const text = (longest: number) => form.string().trim().minLength(1).maxLength(longest)

export const surrenderValidator = form.create({ fields: codes(), reason: text(1_000) })

export const changeReportValidator = form.create({
  kind: form.enum(CHANGE_KINDS),
  field: plainText(40),
  changedOn: readAs(typedDay, 'day'),
  description: text(2_000),
})

export const statementValidator = form.create({ body: text(10_000) })
