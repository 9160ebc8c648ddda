import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { openVoice } from '#actions/voice/open_voice'
import { answerVoice } from '#actions/voice/answer_voice'
import User from '#models/user'
import { givenCompany, givenMember, givenStaff } from '#tests/support/people'
import {
  givenAssignedReviewer,
  givenCaseUnderReview,
  givenReviewer,
  whenInvited,
  whenReviewed,
  type UnderReview,
} from '#tests/support/reviews'

const ADVISER = { name: '顧問 一郎', organisation: '顧問社労士法人', email: 'secret@komon-sr.example' }

/** What is kept from whom, and by which words one would know it. */
const FIELDS = ['answers', 'answersOfOtherField', 'evidence', 'otherScores', 'voice', 'partyMail', 'nominee', 'existence'] as const
type Field = (typeof FIELDS)[number]

const MARKS: Record<Exclude<Field, 'evidence' | 'existence'>, string> = {
  answers: '7654321',
  answersOfOtherField: '8765409',
  otherScores: '他の審査員だけが書いた理由',
  voice: '従業員の声',
  partyMail: ADVISER.email,
  nominee: '芝 さくら',
}

interface Scene {
  given: UnderReview
  award: UnderReview
  people: Record<string, User | null>
  paths: string[]
  files: string[]
}

async function scene(): Promise<Scene> {
  const company = await givenCompany({ regularEmployees: 20, name: '株式会社ひみつ商会' })
  const given = await givenCaseUnderReview({
    company,
    fields: ['childcare', 'care'],
    answers: { C2: MARKS.answers, K2: MARKS.answersOfOtherField },
    advisers: [ADVISER],
  })
  const award = await givenCaseUnderReview({ company, user: given.user, clerk: given.clerk, scheme: 'excellent-employee' })
  await hearEmployees(given)

  const other = await givenAssignedReviewer(given)
  await whenReviewed(other.assignment)
  await db.from('review_scores').where({ review_assignment_id: other.assignment.id, item: 'C1' }).update({ reason: MARKS.otherScores })
  const own = await givenAssignedReviewer(given)
  await givenAssignedReviewer(award, { reviewer: own.user })
  const expert = await givenAssignedReviewer(given, { fields: ['care'] })
  const undeclared = await givenReviewer({}, { post: 'expert' })
  await whenInvited(given, undeclared, ['care'])
  const conflicted = await givenReviewer({ clients: [{ name: '', corporateNumber: company.corporateNumber }] })
  const stranger = await givenCompany()

  const assignments = await db
    .from('review_assignments')
    .whereIn('certification_id', [given.certification.id, award.certification.id])
    .select('id')
  const files = await db
    .from('evidence_files')
    .where('certification_id', given.certification.id)
    .whereNotNull('item_code')
    .select('id', 'item_code')
  const ofChildcare = files
    .filter(({ item_code: item }) => given.scheme.items.find(({ code }) => code === item)!.field === 'childcare')
    .slice(0, 2)

  return {
    given,
    award,
    people: {
      'anonymous': null,
      'company member': given.user,
      'other company': await givenMember(stranger),
      'conflicted reviewer': conflicted,
      'conflicted clerk': await tiedStaff(company, 'clerk'),
      'conflicted chief': await tiedStaff(company, 'section_chief'),
      'undeclared expert': undeclared,
      'expert': expert.user,
      'reviewer': own.user,
      'clerk': await User.findOrFail(given.clerk.id!),
      'claims clerk': await givenStaff('claims', 'clerk'),
      'auditor': await givenStaff('audit', 'auditor'),
    },
    paths: [
      ...[given, award].flatMap(({ certification: { id }, home }) => [
        ...['', '/form', '/sections/childcare', '/confirm', '/voice', '/history'].map((part) => home + part),
        ...['', '/reviewers', '/gates', '/correction/new', '/proposals/new', '/visits'].map(
          (part) => `/office/certifications/${id}${part}`
        ),
      ]),
      ...assignments.flatMap(({ id }) =>
        ['', '?field=childcare', '?field=care', '?field=check', '/draft'].map((part) => `/office/certifications/reviews/${id}${part}`)
      ),
      ...['', '?queue=all', '/reviews', '/reviews/people', '/reviews/profile', '/panels', '/panels/calibration', '/approvals'].map(
        (part) => `/office/certifications${part}`
      ),
      ...[
        '/office/claims',
        '/office/claims?queue=all',
        '/office/programmes',
        '/office/admin',
        '/start',
        '/my',
        '/certified-companies',
        '/api/v1/certified-companies',
        '/open-data',
      ],
    ],
    files: [
      ...ofChildcare.map(({ id }) => `/office/certifications/${given.certification.id}/files/${id}`),
      ...ofChildcare.map(({ id }) => `${given.home}/files/${id}`),
      ...assignments.flatMap((one) => ofChildcare.map(({ id }) => `/office/certifications/reviews/${one.id}/files/${id}`)),
    ],
  }
}

const tiedStaff = async (company: UnderReview['company'], post: string) =>
  givenMember(company, 'employee', await givenStaff('certifications', post))

async function hearEmployees({ certification, actor }: UnderReview) {
  const round = await openVoice(certification.id, actor)
  const marks = Object.fromEntries((round.questions as { code: string }[]).map(({ code }) => [code, 5]))
  for (const code of (round.sheet as string[]).slice(0, 5)) await answerVoice(round.id, code, marks)
}

/** What somebody finds who tries every address there is. */
async function found(client: ApiClient, person: User | null, { given, paths, files }: Scene): Promise<Set<Field>> {
  const open = async (path: string) => {
    const asked = client.get(path).redirects(0)
    return person ? asked.loginAs(person) : asked
  }
  const seen = new Set<Field>()
  for (const path of paths) {
    const answer = await open(path)
    if (answer.status() !== 200) continue
    const text = answer.text() ?? JSON.stringify(answer.body())
    for (const [field, mark] of Object.entries(MARKS)) if (text.includes(mark)) seen.add(field as Field)
    if (text.includes(given.certification.number!) || text.includes(given.company.name)) seen.add('existence')
  }
  for (const path of files) if ((await open(path)).status() === 200) seen.add('evidence')

  return seen
}

const ALL = [...FIELDS]
/** `must`: has to find it; `never`: must not; what is in neither is left to the pages of others. */
// prettier-ignore
const TABLE: { who: string; must: Field[]; never: Field[] }[] = [
  { who: 'anonymous',           must: [],                                                                never: ALL },
  { who: 'company member',      must: ['existence'],                                                     never: ['otherScores'] },
  { who: 'other company',       must: [],                                                                never: ALL },
  { who: 'conflicted reviewer', must: [],                                                                never: ALL },
  { who: 'conflicted clerk',    must: [],                                                                never: ALL },
  { who: 'conflicted chief',    must: [],                                                                never: ALL },
  { who: 'undeclared expert',   must: ['existence'],                                                     never: ALL.filter((one) => one !== 'existence') },
  { who: 'expert',              must: ['existence', 'answersOfOtherField'],                              never: ['answers', 'evidence', 'otherScores', 'voice', 'partyMail', 'nominee'] },
  { who: 'reviewer',            must: ['existence', 'answers', 'answersOfOtherField', 'evidence', 'voice', 'nominee'], never: ['otherScores', 'partyMail'] },
  { who: 'clerk',               must: ['existence'],                                                     never: ['otherScores'] },
  { who: 'claims clerk',        must: [],                                                                never: ALL },
  { who: 'auditor',             must: [],                                                                never: ALL },
]

test.group('Who finds what of a certification under review', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F97] [N14] [N15] of every role, tried at every address: what must be found is, what must not is not', async ({
    client,
    assert,
  }) => {
    const given = await scene()
    const finds: Record<string, { missing: Field[]; leaked: Field[] }> = {}
    for (const { who, must, never } of TABLE) {
      const seen = await found(client, given.people[who]!, given)
      finds[who] = { missing: must.filter((field) => !seen.has(field)), leaked: never.filter((field) => seen.has(field)) }
    }

    assert.deepEqual(finds, Object.fromEntries(TABLE.map(({ who }) => [who, { missing: [], leaked: [] }])))
  }).timeout(300_000)
})
