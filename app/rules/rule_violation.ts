/**
 * The one refusal of the rule book: what may not be done, and why.
 * `reason` is a key of `violations.json` in each language; details fill its sentence.
 */
export class RuleViolation extends Error {
  constructor(
    readonly reason: string,
    readonly details: Record<string, string | number> = {}
  ) {
    super(reason)
    this.name = 'RuleViolation'
  }
}
