import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { drawSerial } from '#actions/office/draw_serial'
import { issueNotice } from '#actions/notices/issue_notice'
import CourseCharge from '#models/course_charge'
import { placeOf } from '#queries/courses/place_of'
import { moneyPaper } from '#services/papers/money_paper'
import { today } from '#values/clock'
import { addDays } from '#values/day'
import { claimNumber } from '#values/document_number'
import { FiscalYear } from '#values/fiscal_year'
import { yen } from '#values/yen'

/** 「令和8年度講座請求第12号」 */
const SIGN = '講座請求'

/**
 * 受講料の請求: what is owed for a confirmed place, with its invoice. A place without a fee owes nothing, and a place is
 * charged once. Call it under the session's lock, in the transaction that confirms the place.
 */
export async function chargeForPlace(trx: TransactionClientContract, enrolmentId: number): Promise<CourseCharge | null> {
  const place = await placeOf(enrolmentId, trx)
  const amount = yen(place.course.fee * place.enrolment.seats)
  const { fee } = place.definition
  if (amount === 0 || !fee) return null

  const last = await CourseCharge.query({ client: trx }).where('enrolmentId', enrolmentId).orderBy('id', 'desc').first()
  if (last && !last.cancelledAt) return last

  const { enrolment } = place
  const byCompany = enrolment.payer === 'company' && enrolment.companyId !== null
  const issuedOn = today()
  const { year } = FiscalYear.containing(issuedOn)
  const charge = await CourseCharge.create(
    {
      version: 0,
      enrolmentId,
      payer: byCompany ? 'company' : 'person',
      companyId: byCompany ? enrolment.companyId : null,
      userId: byCompany ? null : enrolment.userId,
      amount,
      invoiceNumber: claimNumber(year, SIGN, await drawSerial(trx, year, SIGN)),
      issuedOn,
      dueOn: addDays(issuedOn, fee.dueDays),
    },
    { client: trx }
  )
  const data = await moneyPaper(trx, charge, place)
  await issueNotice(trx, { enrolmentId, kind: 'invoice', form: null, number: charge.invoiceNumber, issuedOn, data })

  return charge
}
