/** Certifications in the hands of their reviewers, by the steps that lead there. */
import { assignCertification } from '#actions/certifications/assign_certification'
import { passGates } from '#actions/certifications/pass_gates'
import { declareTies } from '#actions/reviews/declare_ties'
import { inviteReviewer } from '#actions/reviews/invite_reviewer'
import { saveReview } from '#actions/reviews/save_review'
import { saveReviewerProfile, type TypedProfile } from '#actions/reviews/save_reviewer_profile'
import { sendReview } from '#actions/reviews/send_review'
import Certification from '#models/certification'
import ReviewAssignment from '#models/review_assignment'
import type User from '#models/user'
import { definitionOfEdition } from '#queries/certifications/scheme_in_force'
import type { Verdict } from '#rules/certifications/review_outcome'
import { givenCertificationClerk, meetGates } from '#tests/support/certification_desk'
import { givenSubmittedCertification, type Asked, type Assessed } from '#tests/support/certifications'
import { givenCompany, givenStaff } from '#tests/support/people'
import type { Actor } from '#values/actor'

export const asReviewer = ({ id }: { id: number }, post: 'reviewer' | 'expert' = 'reviewer'): Actor => ({ id, as: 'reviewer', post })

const BLANK: TypedProfile = {
  expertise: [],
  capacity: 5,
  absentFrom: null,
  absentUntil: null,
  otherEmails: [],
  address: null,
  employers: [],
  clients: [],
}

/** Somebody who holds the post, and has told this of themselves. */
export async function givenReviewer(
  told: Partial<TypedProfile> = {},
  { post = 'reviewer', person }: { post?: 'reviewer' | 'expert'; person?: User } = {}
) {
  const user = await givenStaff('certifications', post, person)
  await whenTold(user, told, post)

  return user
}

/** Fills in the profile anew; what is not told stays blank. */
export const whenTold = (user: User, told: object, post: 'reviewer' | 'expert' = 'reviewer') =>
  saveReviewerProfile({ ...BLANK, ...told }, asReviewer(user, post))

export interface UnderReview extends Assessed {
  clerk: Actor
}

/** Sent in, taken by a clerk, its gates passed. */
export async function givenCaseUnderReview({ clerk: by, ...asked }: Asked & { clerk?: Actor } = {}): Promise<UnderReview> {
  const company = asked.company ?? (await givenCompany({ regularEmployees: 20 }))
  const sent = await givenSubmittedCertification({ ...asked, company })
  const clerk = by ?? (await givenCertificationClerk())
  await assignCertification(sent.certification.id, clerk.id!, clerk)
  await meetGates(sent.certification, clerk)

  return { ...sent, clerk, certification: await passGates(sent.certification.id, clerk) }
}

export const whenInvited = (
  { certification, clerk }: Pick<UnderReview, 'certification' | 'clerk'>,
  { id }: { id: number },
  fields?: string[]
) => inviteReviewer(certification.id, { reviewerId: id, kind: fields ? 'expert' : 'reviewer', fields: fields ?? [] }, clerk)

/** Invited, and without a tie: the case is open to them. With `fields`, an expert from outside. */
export async function givenAssignedReviewer(
  given: Pick<UnderReview, 'certification' | 'clerk'>,
  { reviewer, fields }: { reviewer?: User; fields?: string[] } = {}
) {
  const user = reviewer ?? (await givenReviewer({}, { post: fields ? 'expert' : 'reviewer' }))
  const assignment = await whenInvited(given, user, fields)
  await declareTies(assignment.id, { answer: 'none', note: null }, asReviewer(user))

  return { user, assignment: await ReviewAssignment.findOrFail(assignment.id) }
}

export interface Judged {
  /** of every field */
  verdict?: Verdict
  /** by field, before the one of every field */
  verdicts?: Record<string, Verdict>
  /** item → points, in place of the company's own */
  points?: Record<string, number>
}

/** Fills in a review: the company's own points, unless others are given. */
export async function whenScored({ id }: { id: number }, { verdict = 'fit', verdicts = {}, points = {} }: Judged = {}) {
  const assignment = await ReviewAssignment.query()
    .where('id', id)
    .preload('certification', (of) => void of.preload('answers'))
    .firstOrFail()
  const { answers, schemeEditionId } = assignment.certification
  const scheme = await definitionOfEdition(schemeEditionId)
  const judged = answers.filter(({ field, isCarried }) => (assignment.fields as string[]).includes(field) && !isCarried)
  const typed = new Map<string, string>()
  for (const { item, ownPoints } of judged) {
    const given = points[item] ?? ownPoints ?? scheme.items.find(({ code }) => code === item)!.points
    typed.set(`scores.${item}.points`, String(given))
    typed.set(`scores.${item}.reason`, given === ownPoints ? '' : '資料で確かめた内容による。')
  }
  for (const field of assignment.fields as string[]) {
    const given = verdicts[field] ?? verdict
    typed.set(`verdicts.${field}.verdict`, given)
    typed.set(`verdicts.${field}.reason`, '資料と回答から判断した。')
    if (given === 'conditional') typed.set(`verdicts.${field}.conditions`, '1年以内に規程を整えること。')
  }
  await saveReview(id, typed, asReviewer({ id: assignment.reviewerId }))
}

/** Fills in a review and sends it. */
export async function whenReviewed(assignment: { id: number; reviewerId: number }, judged: Judged = {}) {
  await whenScored(assignment, judged)
  return sendReview(assignment.id, asReviewer({ id: assignment.reviewerId }))
}

/** Reviewed by as many as the scheme asks, who agree; or each as given in `reviews`. */
export async function givenReviewedCertification({
  reviews,
  reviewers,
  ...asked
}: Asked & { clerk?: Actor; reviews?: Judged[]; reviewers?: User[] } & Judged = {}) {
  const { verdict, verdicts, points, ...rest } = asked
  const given = await givenCaseUnderReview(rest)
  const count = given.scheme.review.reviewers
  const assigned = []
  for (let index = 0; index < count; index++) assigned.push(await givenAssignedReviewer(given, { reviewer: reviewers?.[index] }))
  for (const [index, { assignment }] of assigned.entries())
    await whenReviewed(assignment, reviews?.[index] ?? { verdict, verdicts, points })

  return {
    ...given,
    reviewers: assigned.map(({ user }) => user),
    assignments: assigned.map(({ assignment }) => assignment),
    certification: await Certification.findOrFail(given.certification.id),
  }
}
