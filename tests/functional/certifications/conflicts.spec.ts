import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { declareTies } from '#actions/reviews/declare_ties'
import Affiliation from '#models/affiliation'
import type Certification from '#models/certification'
import CertificationParty from '#models/certification_party'
import type Company from '#models/company'
import Draft from '#models/draft'
import Employment from '#models/employment'
import type User from '#models/user'
import { conflictedCases, conflictsWith } from '#queries/certifications/conflicted_cases'
import { givenReturnedCertification, givenSubmittedCertification, typeInto } from '#tests/support/certifications'
import { givenCompany, givenMember, givenPerson, givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'
import { asReviewer, givenCaseUnderReview, givenReviewer, whenInvited, whenTold } from '#tests/support/reviews'
import { now, today } from '#values/clock'
import { addYears } from '#values/day'

interface Given {
  reviewer: User
  company: Company
  member: User
  certification: Certification
}

const ADVISER = { name: '顧問 一郎', organisation: '顧問社労士法人', corporateNumber: '5010405001703', email: 'komon@komon-sr.example' }
const organisation = (name: string, corporateNumber: string | null, until: string | null = null) => ({
  name,
  corporateNumber,
  since: null,
  until,
})

const TIES: { who: string; tie: (given: Given) => Promise<unknown> }[] = [
  { who: 'a member of the company', tie: ({ reviewer, company }) => givenMember(company, 'member', reviewer) },
  {
    who: 'somebody who left the company last year',
    tie: ({ reviewer, company }) =>
      Affiliation.create({
        userId: reviewer.id,
        companyId: company.id,
        kind: 'member',
        since: now().minus({ years: 5 }),
        until: now().minus({ years: 1 }),
      }),
  },
  {
    who: 'a person whose other account belongs to the company',
    tie: async ({ reviewer, company }) => {
      const other = await givenPerson()
      await other.merge({ mergedIntoId: reviewer.id }).save()
      await givenMember(company, 'employee', other)
    },
  },
  {
    who: 'an employee as they declared',
    tie: ({ reviewer, company }) =>
      Employment.create({
        userId: reviewer.id,
        companyId: company.id,
        companyName: company.name,
        declaredAt: now(),
      } as Partial<Employment>),
  },
  {
    who: 'a former employee by the corporate number',
    tie: ({ reviewer, company }) =>
      whenTold(reviewer, { employers: [organisation('前の会社', company.corporateNumber, addYears(today(), -1))] }),
  },
  {
    who: 'the adviser of the company',
    tie: ({ reviewer, company }) => whenTold(reviewer, { clients: [organisation(company.name, company.corporateNumber)] }),
  },
  {
    who: 'a reviewer with a second, unconfirmed address at the company',
    tie: ({ reviewer }) => whenTold(reviewer, { otherEmails: ['me@sub.taiseki.example'] }),
  },
  {
    who: 'whoever prepared the form, by another address',
    tie: ({ reviewer }) => whenTold(reviewer, { otherEmails: ['Komon+1@komon-sr.example'] }),
  },
  {
    who: "a colleague of the adviser, by the firm's number",
    tie: ({ reviewer }) => whenTold(reviewer, { employers: [organisation('別の書き方', ADVISER.corporateNumber)] }),
  },
  {
    who: 'the adviser by name and firm',
    tie: async ({ reviewer }) => {
      await reviewer.merge({ name: '顧問　一郎' }).save()
      await whenTold(reviewer, { employers: [organisation('顧問社労士法人', null)] })
    },
  },
  { who: 'a neighbour at the same door', tie: ({ reviewer }) => whenTold(reviewer, { address: '港区芝１－１－１' }) },
]

const NEIGHBOURS: { who: string; tie: (given: Given) => Promise<unknown> }[] = [
  { who: 'a stranger', tie: async () => undefined },
  {
    who: 'a former employee of four years ago',
    tie: ({ reviewer, company }) =>
      whenTold(reviewer, { employers: [organisation('前の会社', company.corporateNumber, addYears(today(), -4))] }),
  },
  {
    who: 'somebody at the same public provider',
    tie: ({ reviewer, member }) =>
      Promise.all([member.merge({ email: `m${member.id}@gmail.com` }).save(), whenTold(reviewer, { otherEmails: ['me@gmail.com'] })]),
  },
  { who: 'somebody on another floor', tie: ({ reviewer }) => whenTold(reviewer, { address: '港区芝1-1-1 2階' }) },
  {
    who: 'somebody without numbers',
    tie: ({ reviewer }) => whenTold(reviewer, { employers: [organisation('無番号', null)], clients: [organisation('無番号', null)] }),
  },
]

async function givenTiedCase(): Promise<Given> {
  const company = await givenCompany({ regularEmployees: 20 })
  const member = await givenMember(company, 'administrator', await givenPerson({ email: `a${company.id}@taiseki.example` }))
  const { certification } = await givenSubmittedCertification({ company, user: member, advisers: [ADVISER] })
  return { reviewer: await givenReviewer(), company, member, certification }
}

test.group('Conflicts of interest, from what is known', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[N14] [F94] for {who} the case does not exist')
    .with(TIES)
    .run(async ({ assert }, { tie }) => {
      const given = await givenTiedCase()
      await tie(given)
      assert.isTrue(await conflictsWith(given.reviewer.id, given.certification))
      assert.isTrue((await conflictedCases(given.reviewer.id)).has(given.certification.id))
    })

  test('[N14] for {who} it does')
    .with(NEIGHBOURS)
    .run(async ({ assert }, { tie }) => {
      const given = await givenTiedCase()
      await tie(given)
      assert.isFalse(await conflictsWith(given.reviewer.id, given.certification))
      assert.isFalse((await conflictedCases(given.reviewer.id)).has(given.certification.id))
    })

  test('[N14] [F94] an adviser whom the company strikes out in a correction is shown no more, and ties still', async ({
    client,
    assert,
  }) => {
    const given = await givenReturnedCertification(['parties'], { advisers: [ADVISER] })
    const { certification, home, user } = given
    const reviewer = await givenReviewer({ otherEmails: [ADVISER.email] })
    const before = await CertificationParty.query().where('certificationId', certification.id).orderBy('id')
    const { document } = await Draft.findByOrFail('certificationId', certification.id)
    const struck = Object.keys(document).filter((path) => path.startsWith('advisers.'))
    await typeInto(given, { ...Object.fromEntries(struck.map((path) => [path, ''])), 'advisers.none': '1' })
    await client.post(`${home}/resubmission`).loginAs(user).withCsrfToken().redirects(0)
    await certification.refresh()
    const after = await CertificationParty.query().where('certificationId', certification.id).orderBy('id')

    assert.equal(certification.state, 'submitted')
    assert.deepEqual(
      after.map(({ id, removedAt }) => ({ id, stays: removedAt === null })),
      before.map(({ id, kind }) => ({ id, stays: kind === 'officer' }))
    )
    assert.isTrue(await conflictsWith(reviewer.id, certification))
    assert.isTrue((await conflictedCases(reviewer.id)).has(certification.id))
    const desk = await givenStaff('certifications', 'clerk')
    const page = await client.get(`/office/certifications/${certification.id}`).loginAs(desk)
    page.assertStatus(200)
    const [, shown] = page.text().split('id="parties"')
    assert.notInclude(shown!.slice(0, shown!.indexOf('</section>')), ADVISER.organisation)
  })

  test('[N14] a relative declared once closes every later case of that company too', async ({ assert }) => {
    const given = await givenCaseUnderReview()
    const reviewer = await givenReviewer()
    const { id } = await whenInvited(given, reviewer)
    await declareTies(id, { answer: 'relative', note: null }, asReviewer(reviewer))
    const { certification: next } = await givenSubmittedCertification({ company: given.company, scheme: 'health-management' })

    assert.sameMembers([...(await conflictedCases(reviewer.id))], [given.certification.id, next.id])
  })

  test('[N14] the number of statements does not grow with the cases', async ({ assert }) => {
    const reviewer = await givenReviewer({
      address: '港区芝1-1-1',
      otherEmails: ['me@taiseki.example'],
      clients: [{ name: '顧客', corporateNumber: '7000012050002' }],
    })
    const ask = () => countQueries(() => conflictedCases(reviewer.id))
    await givenTiedCase()
    const one = await ask()
    for (let more = 0; more < 3; more++) await givenTiedCase()

    assert.equal(await ask(), one)
    assert.equal((await conflictedCases(reviewer.id)).size, 4)
  })

  test('[N14] what a reviewer tells of themselves is sealed, and stays out of the trail', async ({ assert }) => {
    const reviewer = await givenReviewer({ address: '港区芝9-9-9', otherEmails: ['secret@hidden.example'] })
    const row = JSON.stringify(await db.from('reviewer_profiles').where('user_id', reviewer.id).first())
    const trail = JSON.stringify(await db.from('audit_trail').where('action', 'reviewer_profile.changed'))
    for (const secret of ['9-9-9', 'hidden.example']) for (const text of [row, trail]) assert.notInclude(text, secret)
  })
})
