import { ScreeningScoreSchema } from '#database/schema'

/** What one scorer gave, and why. */
export default class ScreeningScore extends ScreeningScoreSchema {}
