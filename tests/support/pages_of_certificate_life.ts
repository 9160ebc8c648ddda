/** The pages about what happens to a certificate after it was issued, and who opens them. */
import { reportChange } from '#actions/certificates_of_companies/report_change'
import { openRevocation } from '#actions/revocations/open_revocation'
import { writeStatement } from '#actions/revocations/write_statement'
import Notice from '#models/notice'
import User from '#models/user'
import { freezeClock } from '#tests/support/clock'
import { givenCertificate } from '#tests/support/certificates'
import { givenStaff } from '#tests/support/people'
import { givenHeardRevocation, givenHolder, givenProposedRevocation, intended } from '#tests/support/revocations'
import type { Role } from '#tests/support/town_of_pages'
import { now, today } from '#values/clock'
import { addYears } from '#values/day'

export async function pagesOfCertificateLife(): Promise<Role[]> {
  const at = now().toMillis()
  const heard = await givenHeardRevocation({ revoked: ['childcare'] })
  const { proposal } = await givenProposedRevocation({ company: heard.company, fields: ['workplace'] })
  freezeClock(at)
  const { company, certification, applicant, home } = await givenHolder({ company: heard.company, fields: ['community'] })
  const open = await openRevocation(intended(certification.id, { revoked: ['community'] }), heard.clerk)
  await givenCertificate({ company, fields: ['care'], validFrom: addYears(today(), -4) })
  const actor = { id: applicant.id, as: 'applicant', companyId: company.id } as const
  await writeStatement(open.id, { body: '担当者の入力の誤りです。\n'.repeat(5), file: null }, actor)
  const change = { kind: 'practice', field: 'community', changedOn: today(), description: '地域の清掃への参加をやめました。' } as const
  const report = await reportChange(certification.id, change, actor)
  const notices = await Notice.query().where('revocationId', open.id)
  const desk = '/office/certifications'
  const revocations = [open.id, heard.revocation.id].map((id) => `${desk}/revocations/${id}`)

  return [
    {
      name: 'company with certificates',
      person: applicant,
      pages: {
        'company_certificates.index': [`${home}/certificates`],
        'company_certificates.surrender': [`${home}/certifications/${certification.id}/surrender`],
        'company_certificates.change_reports.create': [`${home}/certifications/${certification.id}/change-reports/new`],
        'company_certificates.revocations.show': [open.id, heard.revocation.id].map((id) => `${home}/certificates/revocations/${id}`),
        'company_certificates.revocations.notice': notices.map(({ id }) => `${home}/certificates/revocations/${open.id}/notices/${id}`),
      },
    },
    {
      name: 'clerk of revocations',
      person: await User.findOrFail(heard.clerk.id!),
      pages: {
        'office.certifications.revocations.index': ['', '?which=over'].map((query) => `${desk}/revocations${query}`),
        'office.certifications.revocations.create': ['', '?q=みなと', `?certification=${certification.id}&report=${report.id}`].map(
          (query) => `${desk}/revocations/new${query}`
        ),
        'office.certifications.revocations.show': revocations,
        'office.certifications.revocations.notice': notices.map(({ id }) => `${revocations[0]}/notices/${id}`),
        'office.certifications.change_reports.index': [`${desk}/change-reports`, `${desk}/change-reports?which=noted`],
        'office.certifications.change_reports.show': [`${desk}/change-reports/${report.id}`],
      },
    },
    {
      name: 'section chief of certifications',
      person: await givenStaff('certifications', 'section_chief'),
      pages: {
        'office.certifications.revocations.show': revocations,
        'office.certifications.proposals.show': [`${desk}/proposals/${proposal.id}`],
      },
    },
  ]
}
