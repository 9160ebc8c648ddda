import BankAccount from '#models/bank_account'
import Certificate from '#models/certificate'
import Company from '#models/company'
import { checkDigitOf } from '#values/corporate_number'
import { addYears, day } from '#values/day'
import { today } from '#values/clock'
import { searchTextOf } from '#values/search_text'

const numbered = (base: string) => `${checkDigitOf(base)}${base}`

const declarations = { deemedLarge: false, regulatedEntertainment: false, organisedCrimeTies: false, taxArrears: false, virtualOffice: false }

const ordinary = {
  ...declarations,
  version: 0,
  kind: 'corporation',
  form: 'company',
  corporateNumber: numbered('999999900001'),
  isVerified: true,
  name: '株式会社麻布キッチン',
  nameKana: 'カブシキガイシャアザブキッチン',
  representativeTitle: '代表取締役',
  representativeName: '麻布 健一',
  industry: '76',
  capital: 3_000_000,
  regularEmployees: 5,
  headOfficePostalCode: '1060045',
  headOfficeAddress: '東京都港区麻布十番二丁目99番1号',
  headOfficeInWard: true,
  headOfficeSince: day('2018-05-01'),
  mainOfficePostalCode: '1060045',
  mainOfficeAddress: '東京都港区麻布十番二丁目99番1号',
  mainOfficeInWard: true,
  mainOfficeSince: day('2018-05-01'),
  openedInWardOn: day('2018-05-01'),
  postalCode: '1060045',
  postalAddress: '東京都港区麻布十番二丁目99番1号',
  telephone: '0300000001',
}

const certified = {
  ...ordinary,
  corporateNumber: numbered('999999900002'),
  name: '芝浦システムズ株式会社',
  nameKana: 'シバウラシステムズカブシキガイシャ',
  representativeName: '芝浦 真理',
  industry: '39',
  capital: 50_000_000,
  regularEmployees: 120,
  headOfficePostalCode: '1080023',
  headOfficeAddress: '東京都港区芝浦四丁目99番9号 うみかぜビル12階',
  headOfficeSince: day('2011-04-01'),
  mainOfficePostalCode: '1080023',
  mainOfficeAddress: '東京都港区芝浦四丁目99番9号 うみかぜビル12階',
  mainOfficeSince: day('2011-04-01'),
  openedInWardOn: day('2011-04-01'),
  postalCode: '1080023',
  postalAddress: '東京都港区芝浦四丁目99番9号 うみかぜビル12階',
  telephone: '0300000002',
}

/** The two companies of the demo accounts: an ordinary restaurant, and a certified software house. */
export async function demoCompanies() {
  const companies = { ordinary: await company(ordinary), certified: await company(certified) }
  const fields = ['childcare', 'workplace']
  for (const field of fields) {
    const held = { companyId: companies.certified.id, scheme: 'work-life-balance', field }
    await Certificate.firstOrCreate(held, { ...held, validFrom: addYears(today(), -1), validUntil: addYears(today(), 2) })
  }

  return companies
}

const company = (facts: typeof ordinary) =>
  Company.firstOrCreate({ corporateNumber: facts.corporateNumber }, { ...facts, searchText: searchTextOf(facts) } as Partial<Company>)

/** An account for transfers of a demo company, entered by one of its people. */
export const demoBankAccount = (companyId: number, createdById: number, holderKana: string, accountNumber: string) =>
  BankAccount.firstOrCreate(
    { companyId },
    { bankCode: '0001', branchCode: '001', accountType: '1', accountNumber, lastDigits: accountNumber.slice(-3), holderKana, createdById }
  )
