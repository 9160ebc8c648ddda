import { CostItemSchema } from '#database/schema'

/** 補助対象経費の一行. */
export default class CostItem extends CostItemSchema {
  /** What counts: the net amount, or what the clerk left of it. */
  get countedAmount() {
    return this.acceptedAmount ?? this.netAmount
  }
}
