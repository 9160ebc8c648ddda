/**
 * Who acts, and as what. The role stands in the address of the page, never in the session,
 * so that one person can act as two in two tabs; rights of two roles are never added up on one case.
 */
export type ActingRole = 'applicant' | 'clerk' | 'approver' | 'accountant' | 'participant' | 'instructor' | 'reviewer' | 'chair' | 'auditor' | 'clock'

export interface Actor {
  /** null for the clock */
  id: number | null
  as: ActingRole
  /** the company an applicant acts for */
  companyId?: number
  /** the post an approver holds, or the one he is deputy for */
  post?: string
  /** the approver whose deputy acts (代決) */
  deputyForId?: number
}

/** Steps taken by time go through the same door. */
export const theClock: Actor = { id: null, as: 'clock' }

const ROLES: Record<string, ActingRole> = {
  clerk: 'clerk',
  section_chief: 'approver',
  division_chief: 'approver',
  accountant: 'accountant',
  instructor: 'instructor',
  reviewer: 'reviewer',
  expert: 'reviewer',
  chair: 'chair',
  auditor: 'auditor',
}

/** What the holder of a post acts as. */
export const roleOf = (post: string): ActingRole => ROLES[post] ?? 'clerk'
