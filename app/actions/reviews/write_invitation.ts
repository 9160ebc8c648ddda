import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tellReviewer } from '#actions/reviews/tell_reviewer'
import ReviewAssignment from '#models/review_assignment'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { officeCalendar } from '#values/business_calendar'
import { now, today } from '#values/clock'
import { addDays } from '#values/day'

export interface NewInvitation {
  certificationId: number
  reviewerId: number
  kind: 'reviewer' | 'expert'
  /** null: an expert, whose opinion is not counted */
  position: number | null
  fields: string[]
  /** null: the clock */
  invitedById: number | null
}

/** 審査の依頼 with its two deadlines, moved to the next open day, and the letter that says there is one. */
export async function writeInvitation(trx: TransactionClientContract, { review }: SchemeInForce, invitation: NewInvitation) {
  const assignment = await ReviewAssignment.create(
    {
      ...invitation,
      state: 'invited',
      isLive: true,
      invitedAt: now(),
      answerDueOn: officeCalendar.nextOpen(addDays(today(), review.answerDays)),
      reviewDueOn: officeCalendar.nextOpen(addDays(today(), review.reviewDays)),
    },
    { client: trx }
  )
  await tellReviewer(trx, { assignment, what: 'invited', template: 'review_invitation' })

  return assignment
}
