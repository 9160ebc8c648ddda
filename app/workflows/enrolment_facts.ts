import type { EnrolmentStep } from '#workflows/enrolment_workflow'

/** What the history keeps of each step: typed and whitelisted, never a dump of the request. */
export interface EnrolmentFacts extends Record<EnrolmentStep, object> {
  apply: { audienceClass: string; priority: number; seats: number }
  nominate: { company: number; heldUntil: string | null }
  confirm: { seats: number; by?: 'lottery' | 'selection' | 'approval' | 'override' }
  wait: { because: string }
  offer: { heldUntil: string; seats: number }
  accept: { seats: number }
  decline: { reason: string | null }
  refuse: { reason: string }
  lose: { by: 'lottery' | 'selection' | 'session_full' | 'override'; reason?: string }
  lapse: { heldUntil: string }
  amend: { fields: string[] }
  cancel: { reason: string | null; isLate: boolean }
  cancelByOffice: { reason: string }
  attend: { meeting: number }
  unattend: { meeting: number | null }
  complete: { minutes: number }
  notComplete: { minutes: number; missing: string[] }
  markAbsent: object
  reopenResult: { reason: string }
}
