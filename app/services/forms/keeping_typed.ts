import { RuleViolation } from '#rules/rule_violation'
import { NEVER_REPEATED } from '#values/never_repeated'

interface Flashing {
  session: { flashExcept(names: string[]): void }
}

/** A long form that the rules refuse comes back with what was typed, as one with a wrong field does. */
export async function keepingTyped<T>({ session }: Flashing, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RuleViolation) session.flashExcept(NEVER_REPEATED)
    throw error
  }
}
