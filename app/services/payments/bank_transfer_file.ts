/** 全銀協 総合振込: records of 120 bytes, one byte per character (JIS X 0201), header, data, trailer, end. */
import type { Day } from '#values/day'

export interface Originator {
  code: string
  name: string
  bankCode: string
  bankName: string
  branchCode: string
  branchName: string
  accountType: string
  accountNumber: string
}

export interface TransferRecord {
  bankCode: string
  bankName: string
  branchCode: string
  branchName: string
  accountType: string
  accountNumber: string
  holder: string
  amount: number
  /** 顧客コード1: the payment's id */
  customerCode: number
}

export interface TransferOrder {
  originator: Originator
  valueOn: Day
  transfers: readonly TransferRecord[]
}

const LENGTH = 120

/** @throws RangeError for a value that does not fit its field or its class of characters; nothing is ever cut */
export function bankTransferFile({ originator, valueOn, transfers }: TransferOrder, newline = '\r\n'): Buffer {
  const total = transfers.reduce((sum, { amount }) => sum + amount, 0)
  const records = [headerOf(originator, valueOn), ...transfers.map(dataOf), trailerOf(transfers.length, total), endOf()]

  return Buffer.concat(records.flatMap((record) => [record, Buffer.from(newline, 'latin1')]))
}

// prettier-ignore
const headerOf = (from: Originator, valueOn: Day) =>
  recordOf([
    digits('1', 1), digits('21', 2), digits('0', 1),
    digits(from.code, 10), party(from.name, 40),
    digits(valueOn.slice(5).replace('-', ''), 4),
    digits(from.bankCode, 4), bank(from.bankName, 15),
    digits(from.branchCode, 3), bank(from.branchName, 15),
    digits(from.accountType, 1), digits(from.accountNumber, 7),
    filler(17),
  ])

// prettier-ignore
const dataOf = (to: TransferRecord) =>
  recordOf([
    digits('2', 1),
    digits(to.bankCode, 4), bank(to.bankName, 15),
    digits(to.branchCode, 3), bank(to.branchName, 15),
    digits('0', 4), // 手形交換所番号
    digits(to.accountType, 1), digits(to.accountNumber, 7),
    party(to.holder, 30),
    digits(positive(to.amount), 10),
    digits('0', 1), // 新規コード
    digits(String(to.customerCode), 10), digits('0', 10),
    digits('7', 1), // 電信
    filler(1), filler(7),
  ])

const trailerOf = (count: number, total: number) => recordOf([digits('8', 1), digits(String(count), 6), digits(String(total), 12), filler(101)])
const endOf = () => recordOf([digits('9', 1), filler(119)])

function recordOf(fields: Buffer[]) {
  const record = Buffer.concat(fields)
  if (record.length !== LENGTH) throw new RangeError(`A record has ${record.length} bytes instead of ${LENGTH}`)
  return record
}

/** N: figures, right-aligned, filled with zeros. */
function digits(value: string, length: number) {
  if (!/^\d+$/.test(value) || value.length > length) throw new RangeError(`“${value}” is not a number of at most ${length} digits`)
  return Buffer.from(value.padStart(length, '0'), 'latin1')
}

const positive = (amount: number) => {
  if (!Number.isSafeInteger(amount) || amount <= 0) throw new RangeError(`${amount} is not an amount to transfer`)
  return String(amount)
}

const party = (text: string, length: number) => characters(text, length, /^[A-Z0-9 ().\-ｱ-ﾟ]*$/)
const bank = (text: string, length: number) => characters(text, length, /^[A-Z0-9 \-ｱ-ﾟ]*$/)
const filler = (length: number) => Buffer.alloc(length, ' ')

/** C: left-aligned, filled with spaces. Half-width kana U+FF61–FF9F are the bytes A1–DF. */
function characters(text: string, length: number, allowed: RegExp) {
  if (!allowed.test(text)) throw new RangeError(`“${text}” has a character the bank's file does not take`)
  const bytes = [...text].map((char) => (char >= '｡' ? char.charCodeAt(0) - 0xff61 + 0xa1 : char.charCodeAt(0)))
  if (bytes.length > length) throw new RangeError(`“${text}” is longer than ${length} bytes`)
  return Buffer.concat([Buffer.from(bytes), filler(length - bytes.length)])
}
