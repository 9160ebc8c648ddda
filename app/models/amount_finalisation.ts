import { AmountFinalisationSchema } from '#database/schema'

/** 額の確定: immutable once written. */
export default class AmountFinalisation extends AmountFinalisationSchema {}
