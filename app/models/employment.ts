import { EmploymentSchema } from '#database/schema'

/** An employer as declared; it counts once confirmed. */
export default class Employment extends EmploymentSchema {}
