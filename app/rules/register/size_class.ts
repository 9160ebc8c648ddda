/** Size classes of the register: a company shows its class, never its number of people. */
export const SIZE_CLASSES = ['to5', 'to20', 'to50', 'to100', 'to300', 'over300'] as const
export type SizeClass = (typeof SIZE_CLASSES)[number]

/** most regular employees of each class but the last */
export const SIZE_LIMITS = [5, 20, 50, 100, 300] as const

export function sizeClass(regularEmployees: number | null): SizeClass | null {
  if (regularEmployees === null) return null
  const index = SIZE_LIMITS.findIndex((most) => regularEmployees <= most)
  return SIZE_CLASSES[index === -1 ? SIZE_CLASSES.length - 1 : index]!
}
