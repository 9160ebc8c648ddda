/** The desks of the office and the posts that exist at each. */
export const DESKS = {
  claims: ['clerk', 'section_chief', 'division_chief'],
  accounts: ['accountant'],
  programmes: ['officer', 'manager'],
  certifications: ['clerk', 'reviewer', 'chair', 'expert', 'section_chief', 'division_chief'],
  courses: ['clerk', 'instructor'],
  audit: ['auditor'],
  admin: ['administrator'],
} as const

export type Desk = keyof typeof DESKS

/** Posts that approve: their holders may name a deputy (代決). */
export const APPROVING_POSTS: readonly string[] = ['section_chief', 'division_chief']

export const isPost = (desk: string, post: string) => desk in DESKS && (DESKS[desk as Desk] as readonly string[]).includes(post)

/** Where each desk's work begins. */
const HOMES: Partial<Record<Desk, string>> = {
  claims: '/office/claims',
  accounts: '/office/accounts',
  programmes: '/office/programmes',
  courses: '/office/courses',
  certifications: '/office/certifications',
  audit: '/office/audit',
  admin: '/office/admin',
}

/** Posts whose work lies apart from that of their desk. */
const APART: Record<string, string> = { reviewer: '/office/certifications/reviews', expert: '/office/certifications/reviews', chair: '/office/certifications/panels' }

export const homeOf = (desk: string, post = ''): string | null => APART[post] ?? HOMES[desk as Desk] ?? null
