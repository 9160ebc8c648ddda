import { LotterySchema } from '#database/schema'

/** A lottery: committed, drawn, published. */
export default class Lottery extends LotterySchema {}
