import CertificationParty from '#models/certification_party'
import type ReviewAssignment from '#models/review_assignment'

/** All that is known before the declaration: the company's name and address, its officers, and who helped with the form. */
export async function invitationPage(assignment: ReviewAssignment) {
  const { company, scheme, id } = assignment.certification
  const parties = await CertificationParty.query().where('certificationId', id).whereNull('removedAt').orderBy('id')
  const named = (kind: string) => parties.filter((party) => party.kind === kind).map(({ name, organisation }) => ({ name, organisation }))

  return {
    assignment: { id: assignment.id, answerDueOn: assignment.answerDueOn, reviewDueOn: assignment.reviewDueOn, kind: assignment.kind },
    scheme: { name: scheme.name, nameEn: scheme.nameEn },
    company: { name: company.name, address: company.headOfficeAddress ?? company.mainOfficeAddress },
    officers: named('officer'),
    advisers: named('adviser'),
  }
}
