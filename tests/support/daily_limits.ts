import { DAILY_LIMITS } from '#rules/courses/daily_limits'

/** Lowers a limit until the answer is called. */
export function withDailyLimit(name: keyof typeof DAILY_LIMITS, most: number) {
  const limits: Record<string, number> = DAILY_LIMITS
  const before = limits[name]!
  limits[name] = most

  return () => void (limits[name] = before)
}
