import PaymentRun from '#models/payment_run'
import { idIn } from '#values/id_in'

/** The run of an address; what is no run's number does not exist. */
export const paymentRunOf = (id: unknown) => PaymentRun.findOrFail(idIn(id))
