/** Readings of what concerns people or companies: who opened what. */
export const READINGS = [
  'case.read',
  'person.read',
  'evidence.read',
  'roster.read',
  'export.downloaded',
  'payment_run.downloaded',
  'indicator.rows_read',
  'personal_data.disclosed',
] as const

/** Subjects whose changes tell of a person; their values are shown to an auditor for a stated purpose. */
export const PERSONAL = [
  'user',
  'invitation',
  'affiliation',
  'employment',
  'enrolment',
  'staff_post',
  'company',
  'course_certificate',
  'letter',
  'audit_trail',
]

export const isPersonal = (subjectType: string) => PERSONAL.includes(subjectType)

/** As what people act who are not of the office: an auditor learns their names for a stated purpose. */
export const OUTSIDERS = ['applicant', 'participant', 'self']

export const isOutsider = (actingAs: string | null) => OUTSIDERS.includes(actingAs ?? '')

/** What an auditor may look for by name. */
export const SUBJECTS = [
  'claim', 'certification', 'certificate_revocation', 'enrolment', 'payment_run', 'user', 'company', 'affiliation', 'invitation', 'employment',
  'staff_post', 'course_session', 'course_certificate', 'course_charge', 'nomination_batch', 'export', 'letter', 'programme_terms', 'change_report',
  'review_assignment', 'anchor', 'audit_trail',
] // prettier-ignore
