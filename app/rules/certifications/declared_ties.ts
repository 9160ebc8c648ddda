/** What a reviewer can declare of a company before its case opens. Anything but none takes them out. */
export const DECLARED_TIES = ['none', 'relative', 'employed', 'adviser', 'other'] as const

export type DeclaredTie = (typeof DECLARED_TIES)[number]
