import { office } from '#config/office'
import type Payment from '#models/payment'
import type PaymentRun from '#models/payment_run'
import { findBank, findBranch } from '#services/bank_master'
import { bankTransferFile, type Originator } from '#services/payments/bank_transfer_file'

/** The bank file of a run, from its frozen payments in the order of their ids. */
export function fileOfRun({ valueOn }: PaymentRun, payments: readonly Payment[]): Buffer {
  const transfers = payments.map(({ id, bankCode, branchCode, accountType, accountNumber, holderKana, amount }) => ({
    ...{ bankCode, branchCode, accountType, accountNumber, amount },
    ...namesOf(bankCode, branchCode),
    holder: holderKana,
    customerCode: id,
  }))

  return bankTransferFile({ originator: originator(), valueOn, transfers }, office.bank.newline)
}

function originator(): Originator {
  const { originatorCode: code, originatorName: name, bankCode, branchCode, accountType, accountNumber } = office.bank
  return { code, name, bankCode, branchCode, accountType, accountNumber, ...namesOf(bankCode, branchCode) }
}

const namesOf = (bankCode: string, branchCode: string) => ({
  bankName: findBank(bankCode)?.kana ?? '',
  branchName: findBranch(bankCode, branchCode)?.kana ?? '',
})
