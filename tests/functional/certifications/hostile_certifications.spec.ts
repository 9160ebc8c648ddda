import User from '#models/user'
import { givenProposedCase } from '#tests/support/certification_desk'
import { givenDraftCertification } from '#tests/support/certifications'
import { isOfCertifications } from '#tests/support/areas'
import { tryHostile, type Area } from '#tests/support/hostile'
import { givenOpenPanel } from '#tests/support/panels'
import { givenMember, givenStaff } from '#tests/support/people'
import { givenAssignedReviewer, givenCaseUnderReview, givenReviewedCertification } from '#tests/support/reviews'
import { givenRevocation } from '#tests/support/revocations'

// prettier-ignore
const NAMES =
  'scheme renews base revisions _seen _do _section _once document replaces fields items company advisers officers gates company.confirmed items.C1.answer items.C2.answer body reason entries dueOn message ' +
  'results step summary article comment post desk reviewer kind answer note scores verdicts expertise most absentFrom absentUntil employers clients day begins place remarks members cases ' +
  'votes discussion member because attended version story numbers photoAlt portraitConsent jobsUrl code answers word certificationId hearingOn hearingTime hearingPlace appeared hearingNote ' +
  'postponedBecause dropReason changes happenedOn line assignee visitedOn findings q name query state fiscalYear'

/** People who may open the addresses, and what stands behind each id. */
async function givenCertifications(): Promise<Area> {
  const drafted = await givenDraftCertification({ fields: ['childcare'] })
  const held = await givenRevocation({ fields: ['childcare'] })
  const holder = await givenMember(held.company)
  const review = await givenCaseUnderReview({ fields: ['childcare'] })
  const { user: reviewer, assignment } = await givenAssignedReviewer(review)
  const heard = await givenOpenPanel([(await givenReviewedCertification({ fields: ['childcare'] })).certification])
  const { proposal } = await givenProposedCase()
  const [clerk, chair] = [await User.findOrFail(review.clerk.id!), await User.findOrFail(heard.chair.id!)]
  const chief = await givenStaff('certifications', 'section_chief')
  const isOfHolder = (pattern: string) => /^\/companies\/:company_id\/(certificates|publication)/.test(pattern)

  return {
    personOf: ({ pattern, method }) =>
      isOfHolder(pattern) ? holder
      : pattern.startsWith('/companies') ? drafted.user
      : /\/panels(?!\/new|.*edit)/.test(pattern) && !(method === 'PUT') ? chair
      : /\/(proposals\/:|approvals)/.test(pattern) ? chief
      : pattern.startsWith('/office/certifications/reviews') ? reviewer
      : clerk,
    idOf: ({ pattern }, parameter) =>
      ({
        company_id: isOfHolder(pattern) ? held.company.id : drafted.company.id,
        certification_id: pattern.startsWith('/companies') ? drafted.certification.id : review.certification.id,
        assignment_id: assignment.id,
        panel_id: heard.panel.id,
        item_id: heard.items[0]!.id,
        proposal_id: proposal.id,
        revocation_id: held.revocation.id,
        scheme: 'work-life-balance',
        section: 'field-childcare',
      })[parameter] ?? 1,
  }
}

tryHostile({ title: 'Hostile input to the certifications', isOf: isOfCertifications, names: NAMES, given: givenCertifications })
