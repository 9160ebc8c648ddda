/** The company's side of certifications: what each person can open, as the browser tests visit it. */
import Notice from '#models/notice'
import { givenDraftCertification, givenReturnedCertification } from '#tests/support/certifications'
import type { Role } from '#tests/support/town_of_pages'

export async function pagesOfCertifications(): Promise<Role[]> {
  const advisers = [{ name: '労務 一郎', organisation: '芝社労士事務所', email: 'roumu@pages.test' }]
  const returned = await givenReturnedCertification([
    'items.C2',
    'items.C7.evidence',
    'gates.G2',
    'documents.agreement36',
    'parties',
    'company.capital',
  ])
  const { company, user, home } = returned
  const drafted = await givenDraftCertification({ company, user, scheme: 'health-management', advisers, officers: ['海岸 次郎'] })
  const award = await givenDraftCertification({ company, user, scheme: 'excellent-employee' })
  const notice = await Notice.query().where('certificationId', returned.certification.id).firstOrFail()
  const field = drafted.scheme.fields[0]!.code
  const list = `/companies/${company.id}/certifications`

  return [
    {
      name: 'anyone about certifications',
      person: null,
      pages: { 'schemes.show': ['work-life-balance', 'excellent-employee'].map((code) => `/certifications/${code}`) },
    },
    {
      name: 'company in certification',
      person: user,
      pages: {
        'certifications.index': [list],
        'certifications.create': [`${list}/new/work-life-balance`, `${list}/new/excellent-employee`],
        'certifications.section': [
          ...['company', 'gates', 'fields', `field-${field}`, 'confirm'].map((section) => `${drafted.home}/sections/${section}?check=1`),
          `${award.home}/sections/nominee`,
        ],
        'certifications.show': [home, drafted.home],
        'certifications.correction': [`${home}/correction?check=1`],
        'certifications.withdrawal.create': [`${home}/withdrawal`],
        'certifications.notices.show': [`${home}/notices/${notice.id}`],
      },
    },
  ]
}
