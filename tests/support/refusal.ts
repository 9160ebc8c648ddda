import { RuleViolation } from '#rules/rule_violation'

/** What an act is refused with. @throws Error when it is not refused */
export async function refusal(act: () => Promise<unknown>): Promise<RuleViolation> {
  try {
    await act()
  } catch (error) {
    if (error instanceof RuleViolation) return error
    throw error
  }
  throw new Error('It was not refused')
}
