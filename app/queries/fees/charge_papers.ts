import type CourseCharge from '#models/course_charge'
import Notice from '#models/notice'
import { idIn } from '#values/id_in'

type Charge = Pick<CourseCharge, 'enrolmentId' | 'invoiceNumber' | 'receiptNumber'>

/** The invoice and the receipt of a charge, the newest first. An earlier charge of the same place has others. */
export const chargePapers = ({ enrolmentId, invoiceNumber, receiptNumber }: Charge) =>
  Notice.query()
    .where('enrolmentId', enrolmentId)
    .whereIn('number', [invoiceNumber, receiptNumber].filter((number) => number !== null))
    .orderBy('id', 'desc')

/** A paper of this very charge; another's does not exist here. */
export const chargePaper = (charge: Charge, id: unknown) => chargePapers(charge).where('id', idIn(id)).firstOrFail()
