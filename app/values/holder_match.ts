/** Does the name on a bank account agree with the kana name of the company it is to pay? */
import { bankKana } from '#values/bank_kana'
import { CORPORATE_FORMS } from '#values/corporate_forms'

interface Name {
  /** abbreviation of the form of corporation, or null where the name does not say it */
  form: string | null
  body: string
}

/** The same name once forms are shortened and spaces and signs are left out; a form stated by both must be the same. */
export function holderAgrees(holder: string, companyKana: string): boolean {
  const [account, company] = [nameOf(holder), nameOf(companyKana)]
  if (!account || !company) return false

  return account.body === company.body && (!account.form || !company.form || account.form === company.form)
}

function nameOf(text: string): Name | null {
  const { text: kana } = bankKana(text, Infinity)
  if (kana === undefined) return null
  const { form, rest } = abbreviated(kana) ?? spelledOut(kana) ?? { form: null, rest: kana }

  return { form, body: rest.replace(/[ .()-]/g, '') }
}

/** ｶ)ﾐﾅﾄ, ﾐﾅﾄ(ｶ, ﾐﾅﾄ(ｶ)ｴｲ */
function abbreviated(kana: string) {
  for (const { abbreviation: form } of CORPORATE_FORMS) {
    if (kana.startsWith(`${form})`)) return { form, rest: kana.slice(form.length + 1) }
    if (kana.endsWith(`(${form}`)) return { form, rest: kana.slice(0, -form.length - 1) }
    if (kana.includes(`(${form})`)) return { form, rest: kana.replace(`(${form})`, '') }
  }
  return null
}

/** ｶﾌﾞｼｷｶﾞｲｼﾔ ﾐﾅﾄ */
function spelledOut(kana: string) {
  for (const { reading, abbreviation: form } of CORPORATE_FORMS) {
    if (kana.startsWith(reading)) return { form, rest: kana.slice(reading.length) }
    if (kana.endsWith(reading)) return { form, rest: kana.slice(0, -reading.length) }
  }
  return null
}
