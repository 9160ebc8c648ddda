import { BudgetEntrySchema } from '#database/schema'

/** A line of a budget's ledger. Append-only. */
export default class BudgetEntry extends BudgetEntrySchema {}
