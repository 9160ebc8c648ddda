import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { choice, code, count, flag, group, leaf, line, list, said, share, type Group } from '#rules/terms/shape'

const nullable = leaf('count', { blank: 'null' })
const refund = leaf('share', { blank: 'none' })
const BOOSTS = ['lostLastTime', 'firstTimer', 'lostLastTime+firstTimer', 'firstTimer+lostLastTime']
const PAYERS = ['person', 'company', 'company+person', 'person+company']
const CLASSES = ['wardSme', 'wardCompany', 'outside', 'wardResident', 'wardStudent', 'anyone']

/** 講座の種類: seats, hours, days, shares and lists. Whether attendance is protected and what may be claimed stay as they are. */
export const courseKindShape = (_kind: CourseKindDefinition): Group =>
  group({
    name: said(),
    promise: said('text'),
    allocation: choice('allocation', ['first_come', 'lottery', 'selection']),
    needsApproval: flag,
    audience: group({
      classes: list({ class: choice('class', CLASSES), rank: count, label: said() }, { by: 'class', grows: true }),
      boosts: leaf('sequence', { of: BOOSTS, words: 'boost', blank: 'none' }),
      age: group({ from: count, to: count }, 'null'),
      article: line,
    }),
    companyCap: group({ seats: count, releasedDaysBefore: count }, 'null'),
    ticketsPerCompany: nullable,
    groupAtMost: nullable,
    waitlist: group({ offerHours: count, closesDaysBefore: count }, 'null'),
    nomination: group({ isAllowed: flag, acceptHours: count }),
    cancellation: group({ freeBusinessDays: count, lateRefund: refund, noShowRefund: refund, article: line }),
    fee: group({ payers: leaf('sequence', { of: PAYERS, words: 'payer' }), dueDays: count }, 'null'),
    completion: group({ presence: share, missedMeetingsAtMost: nullable, assignment: flag, testAtLeast: nullable }),
    certificate: group({ wording: said('text'), hoursCertificateFrom: nullable, badge: flag }, 'null'),
    guardianUnder: nullable,
    asksPhotoConsent: flag,
    screening: group({ scorers: count, passAtLeast: count }, 'null'),
    survey: list({ code, label: said(), kind: choice('survey', ['scale', 'text']) }, { by: 'code', grows: true }),
    examples: group({
      refunds: list({ refund: leaf('yen') }, { shrinks: true }),
      completions: list({ outcome: choice('outcome', ['completed', 'not_completed', 'absent', 'undecided']) }, { shrinks: true }),
    }),
  })
