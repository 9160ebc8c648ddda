import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import BankAccount from '#models/bank_account'

/** The account a company is paid to now. */
export const currentAccount = (companyId: number, client?: QueryClientContract) =>
  BankAccount.query(client ? { client } : {}).where({ companyId }).whereNull('endedAt').orderBy('id', 'desc').first()
