import { EstimateCountSchema } from '#database/schema'

/** How many estimates were asked per day; no personal data. */
export default class EstimateCount extends EstimateCountSchema {}
