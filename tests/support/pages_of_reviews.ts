/** Reviews at every stage, and who sees which page of them. */
import User from '#models/user'
import { givenAssignedReviewer, givenCaseUnderReview, givenReviewer, whenInvited, whenReviewed, whenScored } from '#tests/support/reviews'
import type { Role } from '#tests/support/town_of_pages'

export async function pagesOfReviews(): Promise<Role[]> {
  const advisers = [{ name: '顧問 一郎', organisation: '顧問社労士法人', email: 'komon@adviser.example' }]
  const given = await givenCaseUnderReview({ fields: ['childcare', 'care'], advisers })
  const reviewer = await givenReviewer({ expertise: ['care'], clients: [{ name: '顧客', corporateNumber: '7000012050002' }] })
  const { assignment } = await givenAssignedReviewer(given, { reviewer })
  await whenScored(assignment, { verdict: 'conditional', points: { C1: 1 } })
  const expert = await givenAssignedReviewer(given, { fields: ['care'] })
  const clerk = given.clerk
  const invited = await whenInvited(await givenCaseUnderReview({ clerk }), reviewer)
  const sentOf = await givenCaseUnderReview({ clerk })
  const sent = await givenAssignedReviewer(sentOf, { reviewer })
  await whenReviewed(sent.assignment)
  const at = ({ id }: { id: number }, query = '') => `/office/certifications/reviews/${id}${query}`

  return [
    {
      name: 'reviewer',
      person: reviewer,
      pages: {
        'office.reviews.index': ['/office/certifications/reviews'],
        'office.reviews.profile': ['/office/certifications/reviews/profile'],
        'office.reviews.show': [at(invited), at(assignment), at(assignment, '?field=check'), at(sent.assignment)],
      },
    },
    { name: 'expert', person: expert.user, pages: { 'office.reviews.show': [at(expert.assignment)] } },
    {
      name: 'clerk of the reviewers',
      person: await User.findOrFail(clerk.id!),
      pages: {
        'office.reviews.people': ['/office/certifications/reviews/people'],
        'office.reviewers.index': [given, sentOf].map(({ certification }) => `/office/certifications/${certification.id}/reviewers`),
      },
    },
  ]
}
