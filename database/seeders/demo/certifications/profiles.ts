/** What the reviewers tell of themselves: one is away, and one advises a company that has applied. */
import { saveReviewerProfile, type TypedProfile } from '#actions/reviews/save_reviewer_profile'
import Company from '#models/company'
import { today } from '#values/clock'
import { addDays } from '#values/day'
import type { Cast } from '#database/seeders/demo/certifications/cast'

const CLIENT_OF_THE_FIFTH = 'garasu'

const nothing: TypedProfile = {
  expertise: [],
  capacity: 4,
  absentFrom: null,
  absentUntil: null,
  otherEmails: [],
  address: null,
  employers: [],
  clients: [],
}

export async function tellProfiles({ reviewer, expert, applicant }: Cast) {
  const client = await applicant(CLIENT_OF_THE_FIFTH)
  const told: [typeof expert, Partial<TypedProfile>][] = [
    [reviewer(1), { expertise: ['childcare', 'workplace'], capacity: 5 }],
    [reviewer(2), { expertise: ['workplace', 'community', 'checkups'], capacity: 4 }],
    [reviewer(3), { expertise: ['care', 'childcare', 'service'], capacity: 4 }],
    [reviewer(4), { expertise: ['mind', 'body'], capacity: 3, absentFrom: addDays(today(), -3), absentUntil: addDays(today(), 18) }],
    [reviewer(5), { expertise: ['care', 'community'], capacity: 3, clients: client ? [await organisation(client.companyId!)] : [] }],
    [
      expert,
      {
        expertise: ['workplace', 'mind'],
        capacity: 2,
        employers: [{ name: '架空大学 人間科学部', corporateNumber: null, since: null, until: null }],
      },
    ],
  ]
  for (const [person, profile] of told) await saveReviewerProfile({ ...nothing, ...profile }, person)
}

async function organisation(companyId: number) {
  const { name, corporateNumber } = await Company.findOrFail(companyId)
  return { name, corporateNumber }
}
