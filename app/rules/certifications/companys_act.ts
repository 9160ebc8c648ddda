import type { CertificationState } from '#workflows/certification_workflow'

const ACTS = {
  draft: { label: 'continue', path: '/sections/company' },
  returned: { label: 'correct', path: '/correction' },
} as const

/** What the company is to do with a case now, and where; null while the ball is elsewhere. */
export const companysAct = (state: CertificationState) => (state === 'draft' || state === 'returned' ? ACTS[state] : null)
