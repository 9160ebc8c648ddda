/** The register with companies that show much, little and nothing any more, and what their company sees of it. */
import { givenCertificate, givenPublished, revokedFrom } from '#tests/support/certificates'
import { givenCompany } from '#tests/support/people'
import type { Role } from '#tests/support/town_of_pages'

const LONG = '港区のとても長い名前の株式会社'.repeat(4)

export async function pagesOfRegister(): Promise<Role[]> {
  const verdicts = {
    childcare: { verdict: 'fit', conditions: null },
    workplace: { verdict: 'conditional', conditions: '半年以内に規程を改めること。' },
  } as const
  const rich = await givenPublished({
    company: await givenCompany({ name: LONG }),
    verdicts,
    story: '一人ひとりの事情に合わせて、働く時間を選べます。\n\n子どもの行事の日は休みです。',
    numbers: [
      { label: '有給休暇の取得率', value: '78%' },
      { label: '男性の育児休業', value: '5人中5人' },
    ],
    jobsUrl: 'https://jobs.example/',
  })
  const plain = await givenPublished({ company: rich.company, scheme: 'health-management' })
  const gone = await givenPublished({ items: ['name'] })
  await revokedFrom(gone.certificates[0]!)
  const award = await givenCertificate({ scheme: 'excellent-employee', nominee: '芝 一郎' })
  const page = ({ publication }: { publication: { key: string } }) => `/certified-companies/${publication.key}`
  const paper = ({ company, document }: { company: { id: number }; document: { id: number } }) =>
    `/companies/${company.id}/certificates/${document.id}`

  return [
    {
      name: 'anyone at the register',
      person: null,
      pages: {
        'register.index': ['', '?q=みなと&field=childcare&size=to5&sort=newest', '?q=nothing-like-this'].map(
          (query) => `/certified-companies${query}`
        ),
        'register.show': [page(plain), page(gone)],
        'verify.show': [rich, gone, award].map(({ document }) => `/verify/${document.verifyCode}`),
        'home': ['/'],
        'open_data': ['/open-data'],
      },
    },
    {
      name: 'certified company',
      person: rich.applicant,
      pages: {
        'companies.show': [`/companies/${rich.company.id}`],
        'register.documents.show': [paper(rich), paper(plain)],
        'register.publication.edit': [`/companies/${rich.company.id}/publication`],
      },
    },
    {
      name: 'company that lost its certificate',
      person: gone.applicant,
      pages: { 'register.documents.show': [paper(gone)], 'register.publication.edit': [`/companies/${gone.company.id}/publication`] },
    },
  ]
}
