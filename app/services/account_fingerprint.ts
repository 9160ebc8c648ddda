import { createHmac } from 'node:crypto'
import env from '#start/env'

interface Account {
  bankCode: string
  branchCode: string
  accountType: string
  accountNumber: string
}

/** Tells whether two encrypted accounts are the same one, without showing the number. */
export const accountFingerprint = ({ bankCode, branchCode, accountType, accountNumber }: Account) =>
  createHmac('sha256', env.get('APP_KEY').release()).update([bankCode, branchCode, accountType, accountNumber].join('-')).digest('hex')
