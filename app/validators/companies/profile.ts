import { FORMS } from '#rules/companies/company_facts'
import { isIndustry, needsMinor } from '#rules/companies/jsic'
import { plainText, readAs, readOrEmpty, yesOrNo } from '#validators/companies/understood'
import { form } from '#validators/form'
import { isCorporateNumber, normaliseCorporateNumber } from '#values/corporate_number'
import { compact, wholeNumber } from '#values/identifiers/normalise'
import { isInvoiceNumber, normaliseInvoiceNumber } from '#values/invoice_number'
import { isPostalCode, normalisePostalCode } from '#values/postal_code'
import { typedDay } from '#values/typed'

const only = <T extends string>(normalise: (text: string) => string, is: (text: unknown) => text is T) => (text: string): T | null => {
  const plain = normalise(text)
  return is(plain) ? plain : null
}
const upTo = (most: number) => (text: string) => {
  const value = wholeNumber(text)
  return value !== null && value <= most ? value : null
}
const industry = (code: string) => (isIndustry(code) && !needsMinor(code) ? code : null)
const telephone = (text: string) => {
  const digits = compact(text).replace(/^\+81/, '0').replace(/[()]/g, '')
  return /^0\d{9,10}$/.test(digits) ? digits : null
}
export const kana = (text: string) => {
  const katakana = [...text.normalize('NFKC')].map((char) => (/[ぁ-ゖ]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0x60) : char)).join('')
  return /^[ァ-ヶー・A-Za-z0-9\s().,&'-]+$/.test(katakana) ? katakana : null
}

export const corporateNumber = only(normaliseCorporateNumber, isCorporateNumber)
const postalCodeField = () => readOrEmpty(only(normalisePostalCode, isPostalCode), 'postalCode')
const dayField = () => readOrEmpty(typedDay, 'day')

/** Everything a company tells about itself. Any field may still be empty; what is typed must make sense. */
export const profileValidator = form.create({
  kind: form.enum(['corporation', 'individual'] as const),
  form: form.enum(FORMS).nullable().optional(),
  corporateNumber: readOrEmpty(corporateNumber, 'corporateNumber'),
  name: form.string().trim().maxLength(200),
  nameKana: readOrEmpty(kana, 'kana', 200),
  representativeTitle: plainText(60),
  representativeName: plainText(100),
  industry: readOrEmpty(industry, 'industry'),
  capital: readOrEmpty(upTo(9_999_999_999_999), 'capital'),
  regularEmployees: readOrEmpty(upTo(1_000_000), 'people'),
  headOfficePostalCode: postalCodeField(),
  headOfficeAddress: plainText(300),
  headOfficeSince: dayField(),
  mainOfficePostalCode: postalCodeField(),
  mainOfficeAddress: plainText(300),
  mainOfficeSince: dayField(),
  openedInWardOn: dayField(),
  virtualOffice: yesOrNo(),
  postalCode: postalCodeField(),
  postalAddress: plainText(300),
  telephone: readOrEmpty(telephone, 'telephone'),
  invoiceNumber: readOrEmpty(only(normaliseInvoiceNumber, (text): text is string => isInvoiceNumber(text)), 'invoiceNumber'),
  deemedLarge: yesOrNo(),
  regulatedEntertainment: yesOrNo(),
  organisedCrimeTies: yesOrNo(),
  taxArrears: yesOrNo(),
})

export const registrationValidator = form.create({
  kind: form.enum(['corporation', 'individual'] as const),
  corporateNumber: readAs(corporateNumber, 'corporateNumber').optional().requiredWhen('kind', '=', 'corporation'),
  name: form.string().trim().maxLength(200),
})
