import PaymentRun from '#models/payment_run'

/** The run of an address; what is no run's number does not exist. */
export const paymentRunOf = (id: unknown) => PaymentRun.findOrFail(Number(id) || 0)
