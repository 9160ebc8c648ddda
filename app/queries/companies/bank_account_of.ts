import db from '@adonisjs/lucid/services/db'
import { findBank, findBranch } from '#services/bank_master'

/** The present account as it may be shown: without its number. */
export async function bankAccountOf(companyId: number) {
  const account = await db
    .from('bank_accounts')
    .where('company_id', companyId)
    .whereNull('ended_at')
    .orderBy('id', 'desc')
    .select('bank_code', 'branch_code', 'account_type', 'last_digits', 'holder_kana')
    .first()
  if (!account) return null

  return {
    bank: findBank(account.bank_code)?.name ?? account.bank_code,
    branch: findBranch(account.bank_code, account.branch_code)?.name ?? account.branch_code,
    type: account.account_type as string,
    lastDigits: account.last_digits as string,
    holder: account.holder_kana as string,
  }
}
