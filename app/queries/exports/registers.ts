import { certificates } from '#queries/exports/certificates'
import { certifications } from '#queries/exports/certifications'
import { claims } from '#queries/exports/claims'
import { companies } from '#queries/exports/companies'
import { courseSessions } from '#queries/exports/course_sessions'
import { courses } from '#queries/exports/courses'
import { enrolments } from '#queries/exports/enrolments'
import { grants } from '#queries/exports/grants'
import { letters } from '#queries/exports/letters'
import { notices } from '#queries/exports/notices'
import { payments } from '#queries/exports/payments'
import type { Register } from '#queries/exports/register'
import { repayments } from '#queries/exports/repayments'
import { staffPosts } from '#queries/exports/staff_posts'

/** Every register of the office, in the order of its page. */
export const REGISTERS = {
  claims,
  grants,
  payments,
  repayments,
  certifications,
  certificates,
  courses,
  course_sessions: courseSessions,
  enrolments,
  companies,
  notices,
  letters,
  staff_posts: staffPosts,
} satisfies Record<string, Register>

export type RegisterName = keyof typeof REGISTERS
