import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { office, type Department } from '#config/office'
import { drawSerial } from '#actions/office/draw_serial'
import { noticeNumber } from '#values/document_number'
import { FiscalYear } from '#values/fiscal_year'
import type { Day } from '#values/day'

/** 「8港産産第12号」: the department's next number of the fiscal year, without gaps. */
export async function drawNoticeNumber(trx: TransactionClientContract, department: Department, issuedOn: Day) {
  const { year } = FiscalYear.containing(issuedOn)
  const { sign } = office.departments[department]

  return noticeNumber(year, sign, await drawSerial(trx, year, sign))
}
