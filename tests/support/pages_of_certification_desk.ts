import { returnForCorrection } from '#actions/certifications/return_for_correction'
import { recordVisit } from '#actions/certifications/record_visit'
import Notice from '#models/notice'
import User from '#models/user'
import { decide, givenHeardCase, givenProposedCase, givenTakenCase, NOTHING_PASSES } from '#tests/support/certification_desk'
import { givenStaff } from '#tests/support/people'
import type { Role } from '#tests/support/town_of_pages'
import { today } from '#values/clock'
import { addDays } from '#values/day'

const one = (path: string) => [path]

/** The desk for certifications as its clerk and its chiefs see it. */
export async function pagesOfCertificationDesk(): Promise<Role[]> {
  const taken = await givenTakenCase()
  const { clerk } = taken
  await recordVisit(
    taken.certification.id,
    { kind: 'visit', heldOn: today(), place: '芝', attendees: '担当者', notes: '休憩室を見た。' },
    clerk
  )
  const returned = await givenTakenCase({ clerk })
  const entry = {
    target: 'items.C1',
    reasonCode: 'DOC-UNREADABLE',
    whatIsWrong: '読めません。',
    howToMend: '撮り直してください。',
  } as const
  await returnForCorrection(returned.certification.id, { dueOn: addDays(today(), 14), message: null, entries: [entry] }, clerk)
  const heard = await givenHeardCase({ clerk })
  const proposed = await givenProposedCase()
  const declined = await givenProposedCase({
    verdicts: NOTHING_PASSES,
    step: 'decline',
    reason: '基準を満たさないため。',
    article: '第4条',
  })
  await decide(declined.proposal)
  const notice = await Notice.query().where('certificationId', declined.certification.id).firstOrFail()
  const homeOf = ({ certification }: { certification: { id: number } }) => `/office/certifications/${certification.id}`

  return [
    {
      name: 'clerk of certifications',
      person: await User.findOrFail(clerk.id!),
      pages: {
        'office.certifications.desk': ['', '?queue=propose', '?queue=waiting', '?queue=all', '?q=nothing'].map(
          (query) => `/office/certifications${query}`
        ),
        'office.certifications.cases.show': [taken, returned, heard, declined].map(homeOf),
        'office.certifications.gates.show': one(`${homeOf(taken)}/gates`),
        'office.certifications.visits.index': one(`${homeOf(taken)}/visits`),
        'office.certifications.corrections.create': one(`${homeOf(taken)}/correction/new`),
        'office.certifications.proposals.create': [taken, heard].map((given) => `${homeOf(given)}/proposals/new`),
        'office.certifications.notices.show': one(`${homeOf(declined)}/notices/${notice.id}`),
      },
    },
    {
      name: 'chief of certifications',
      person: await givenStaff('certifications', 'section_chief'),
      pages: {
        'office.certifications.approvals': one('/office/certifications/approvals'),
        'office.certifications.proposals.show': [proposed, declined].map(
          ({ proposal }) => `/office/certifications/proposals/${proposal.id}`
        ),
      },
    },
  ]
}
