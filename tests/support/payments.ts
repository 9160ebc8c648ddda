import db from '@adonisjs/lucid/services/db'
import { commit } from '#actions/claims/keep_ledger'
import { requestPayment } from '#actions/claims/request_payment'
import { takeStep } from '#actions/claims/take_step'
import { inTransaction } from '#actions/in_transaction'
import BankAccount from '#models/bank_account'
import Claim from '#models/claim'
import type Company from '#models/company'
import ProgrammeTerm from '#models/programme_term'
import type User from '#models/user'
import { valueDays } from '#rules/payments/value_day'
import { givenCompany, givenMember, givenPerson } from '#tests/support/people'
import { today } from '#values/clock'
import { FiscalYear } from '#values/fiscal_year'
import { yen } from '#values/yen'

let serial = 0

export interface RequestedPayment {
  claim: Claim
  company: Company
  applicant: User
}

interface Wanted {
  company?: Company
  amount?: number
  account?: Partial<BankAccount>
  fiscalYear?: number
}

/** An account that agrees with `givenCompany`'s name. */
export async function givenAccount(company: Company, user: User, facts: Partial<BankAccount> = {}) {
  const accountNumber = facts.accountNumber ?? String(1_000_000 + (serial += 1))
  return BankAccount.create({
    companyId: company.id,
    bankCode: '0005',
    branchCode: '001',
    accountType: '1',
    accountNumber,
    lastDigits: accountNumber.slice(-3),
    holderKana: 'ｶ)ﾐﾅﾄｼﾖｳﾃﾝ',
    createdById: user.id,
    ...facts,
  } as Partial<BankAccount>)
}

/** A claim that came by its steps to the payment request; the company's account is made when it has none. */
export async function givenPaymentRequested({ company: of, amount = 400_000, account, fiscalYear }: Wanted = {}): Promise<RequestedPayment> {
  const company = of ?? (await givenCompany())
  const applicant = await givenMember(company)
  const existing = await BankAccount.query().where('companyId', company.id).whereNull('endedAt').first()
  if (!existing) await givenAccount(company, applicant, account)

  const claim = await givenFinalised(company, applicant, amount, fiscalYear ?? FiscalYear.containing(today()).year)
  await requestPayment(claim.id, { id: applicant.id, as: 'applicant', companyId: company.id })

  return { claim: await claim.refresh(), company, applicant }
}

async function givenFinalised(company: Company, applicant: User, amount: number, fiscalYear: number) {
  const terms = await ProgrammeTerm.query()
    .whereHas('programme', (query) => query.where('code', 'recruitment-cost'))
    .where('fiscalYear', fiscalYear)
    .firstOrFail()
  const claim = await Claim.create({
    version: 0,
    companyId: company.id,
    programmeId: terms.programmeId,
    programmeTermsId: terms.id,
    fiscalYear,
    state: 'draft',
    isOpen: true,
    openedById: applicant.id,
    searchText: company.searchText,
  } as Partial<Claim>)
  const asCompany = { id: applicant.id, as: 'applicant' as const, companyId: company.id }
  const asOffice = { id: (await givenPerson()).id, as: 'approver' as const, post: 'section_chief' }
  const number = `令和${fiscalYear - 2018}年度採用第${Date.now() % 1_000_000}${(serial += 1)}号`
  const money = yen(amount)

  await takeStep(claim.id, 'submit', asCompany, ({ row }) => {
    row.merge({ number, arrivedOn: today(), tier: 'standard', tierJudgedOn: today(), eligibleCost: money, claimedAmount: money })
    return { number, tier: 'standard', eligibleCost: money, claimedAmount: money, files: [] }
  })
  await inTransaction((trx) =>
    takeStep(claim.id, 'decideGrant', asOffice, async ({ row }) => {
      await commit(trx, row, amount)
      row.merge({ grantedAmount: money })
      return { amount: money, notice: '', proposal: 0 }
    }, trx)
  )
  await takeStep(claim.id, 'reportPerformance', asCompany, () => ({ eligibleCost: money, files: [] }))
  await takeStep(claim.id, 'finaliseAmount', asOffice, ({ row }) => {
    row.merge({ finalisedAmount: money })
    return { amount: money, notice: '', proposal: 0 }
  })
  return claim
}

/** The first day a run of today may name. */
export const nextValueDay = () => valueDays(today())[0]!

/** What a session holds after the password was given again. */
export const reauthenticated = (user: User) => ({ reauthentication: { userId: user.id, at: Date.now() } })

export const stateOf = async (claim: { id: number }) => (await db.from('claims').where('id', claim.id).select('state').firstOrFail()).state as string
