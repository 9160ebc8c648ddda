/** The invented companies of the town, with the person of each who writes its claims. */
import Affiliation from '#models/affiliation'
import BankAccount from '#models/bank_account'
import Certificate from '#models/certificate'
import Company from '#models/company'
import User from '#models/user'
import type { Actor } from '#values/actor'
import { bankKana, LONGEST } from '#values/bank_kana'
import { now } from '#values/clock'
import { CORPORATE_FORMS } from '#values/corporate_forms'
import { checkDigitOf } from '#values/corporate_number'
import { addDays, addYears, day, dayOf } from '#values/day'
import { searchTextOf } from '#values/search_text'
import { yen } from '#values/yen'
import { town } from '#database/seeders/demo/town/index'
import { personName } from '#database/seeders/demo/town/people_names'
import type { CompanyRow } from '#database/seeders/demo/town/row'

const CERTIFIED = ['yoake', 'iroha', 'donguri', 'soramame', 'kamome', 'hikari']
const ENTITLED: Record<string, { title: string; reading: string }> = {
  株式会社: { title: '代表取締役', reading: 'カブシキガイシャ' },
  有限会社: { title: '代表取締役', reading: 'ユウゲンガイシャ' },
  合同会社: { title: '代表社員', reading: 'ゴウドウガイシャ' },
  一般社団法人: { title: '代表理事', reading: 'イッパンシャダンホウジン' },
}

/** Writes the companies as they stood when the stories begin. */
export async function townCompanies(): Promise<Map<string, Actor>> {
  const people = new Map<string, Actor>()
  for (const [index, row] of town.entries()) people.set(row[0], await settle(row, index + 1))

  return people
}

async function settle(row: CompanyRow, index: number): Promise<Actor> {
  const [mark] = row
  const company = await Company.create(factsOf(row, index))
  const email = `keiri@${mark}.example`
  const user = await User.create({ email, password: null, name: personName(index), locale: 'ja', isDemo: true, confirmedAt: now() })
  await Affiliation.create({ userId: user.id, companyId: company.id, kind: 'administrator', since: now() })
  await openAccount(row, index, company.id, user.id)
  if (CERTIFIED.includes(mark)) await certify(company.id)

  return { id: user.id, as: 'applicant', companyId: company.id }
}

function factsOf([mark, name, kana, postalCode, place, industry, capital, employees, openedOn, representative]: CompanyRow, index: number) {
  const form = formOf(name)
  const corporateNumber = form ? numbered(`999999${String(index).padStart(6, '0')}`) : null
  const since = openedOn === 'lately' ? addDays(dayOf(now()), -120) : day(openedOn)
  const address = `東京都港区${place}99番${index}号`
  const nameKana = name.startsWith(form ?? '\u0000')
    ? `${ENTITLED[form!]!.reading}${kana}`
    : `${kana}${form ? ENTITLED[form]!.reading : ''}`
  const facts = { name, nameKana, corporateNumber }

  return {
    ...facts,
    version: 0,
    searchText: searchTextOf(facts),
    kind: form ? 'corporation' : 'individual',
    form: form === '一般社団法人' ? 'association' : form ? 'company' : 'soleProprietor',
    isVerified: Boolean(form),
    representativeTitle: form ? ENTITLED[form]!.title : '代表',
    representativeName: representative,
    industry,
    capital: capital === null ? null : yen(capital * 10_000),
    regularEmployees: employees,
    ...(form ? { headOfficePostalCode: postalCode, headOfficeAddress: address, headOfficeInWard: true, headOfficeSince: since } : {}),
    mainOfficePostalCode: postalCode,
    mainOfficeAddress: address,
    mainOfficeInWard: true,
    mainOfficeSince: since,
    openedInWardOn: since,
    postalCode,
    postalAddress: address,
    telephone: `030000${String(1000 + index)}`,
    invoiceNumber: `T${corporateNumber ?? numbered(`888888${String(index).padStart(6, '0')}`)}`,
    virtualOffice: false,
    deemedLarge: mark === 'oyabune',
    regulatedEntertainment: false,
    organisedCrimeTies: false,
    taxArrears: false,
    declaredAt: now(),
  }
}

const formOf = (name: string) => Object.keys(ENTITLED).find((form) => name.startsWith(form) || name.endsWith(form)) ?? null
const numbered = (base: string) => `${checkDigitOf(base)}${base}`

async function openAccount([, name, kana, , , , , , , , account]: CompanyRow, index: number, companyId: number, createdById: number) {
  const holder = holderOf(name, kana)
  if (!account || holder.length > LONGEST) return
  const [bankCode, branchCode, accountType] = account.split('-') as [string, string, string]
  const accountNumber = String(9_000_000 + index * 37)
  await BankAccount.create({
    companyId,
    bankCode,
    branchCode,
    accountType,
    accountNumber,
    lastDigits: accountNumber.slice(-3),
    holderKana: holder,
    createdById,
  })
}

/** As the bankbook has it: ｶ)ﾂﾊﾞﾒｹﾝ, ｶﾓﾒﾅﾅｺﾞｳｼﾖｳｶｲ(ｶ; a sole proprietor's under the name of the shop. */
function holderOf(name: string, kana: string): string {
  const form = CORPORATE_FORMS.find(({ word }) => word === formOf(name))
  const body = bankKana(kana, Infinity).text!
  if (!form) return body
  return name.startsWith(form.word) ? `${form.abbreviation})${body}` : `${body}(${form.abbreviation}`
}

async function certify(companyId: number) {
  const from = addDays(dayOf(now()), -40)
  for (const field of ['childcare', 'workplace']) {
    await Certificate.create({ companyId, scheme: 'work-life-balance', field, validFrom: from, validUntil: addYears(from, 3) })
  }
}
