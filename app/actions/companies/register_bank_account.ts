import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import { storedInstant } from '#models/columns'
import BankAccount from '#models/bank_account'
import { now } from '#values/clock'

interface Account {
  bankCode: string
  branchCode: string
  accountType: string
  accountNumber: string
  holderKana: string
}

/** A new account takes the place of the present one, which ends and is kept. The trail tells its last digits alone. */
export function registerBankAccount(companyId: number, account: Account, actorId: number): Promise<BankAccount> {
  return inTransaction(async (trx) => {
    const present = { company_id: companyId }
    await trx.from('bank_accounts').where(present).whereNull('ended_at').update({ ended_at: storedInstant(now()) })
    const before = await trx.from('bank_accounts').where(present).orderBy('id', 'desc').select('bank_code', 'branch_code', 'last_digits').first()
    const row = { ...account, companyId, lastDigits: account.accountNumber.slice(-3), createdById: actorId }
    const created = await BankAccount.create(row, { client: trx })
    await recordAudit(trx, {
      actor: { id: actorId, as: 'applicant' },
      action: 'bank_account.registered',
      subject: { type: 'company', id: companyId },
      changes: {
        bank: [before?.bank_code ?? null, row.bankCode],
        branch: [before?.branch_code ?? null, row.branchCode],
        lastDigits: [before?.last_digits ?? null, row.lastDigits],
      },
    })
    return created
  })
}
