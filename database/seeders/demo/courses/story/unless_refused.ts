import { RuleViolation } from '#rules/rule_violation'

/** What the rules refuse does not happen: somebody has another course that day, the company has had its seats. */
export async function unlessRefused<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RuleViolation) return null
    throw error
  }
}
