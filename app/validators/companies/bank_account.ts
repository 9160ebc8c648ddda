import { readAs } from '#validators/companies/understood'
import { form } from '#validators/form'
import { bankKana } from '#values/bank_kana'
import { compact } from '#values/identifiers/normalise'

/** 1 普通, 2 当座, 4 貯蓄, 9 その他 */
export const ACCOUNT_TYPES = ['1', '2', '4', '9'] as const

const sevenDigits = (text: string) => (/^\d{1,7}$/.test(compact(text)) ? compact(text).padStart(7, '0') : null)
const inBankKana = (text: string) => bankKana(text).text ?? null

/** The bank and branch are looked up in the master list by the controller. */
export const bankAccountValidator = form.create({
  bankCode: form.string().regex(/^\d{4}$/),
  branchCode: form.string().regex(/^\d{3}$/),
  accountType: form.enum(ACCOUNT_TYPES),
  accountNumber: readAs(sevenDigits, 'accountNumber'),
  holder: readAs(inBankKana, 'holder', 100),
})
