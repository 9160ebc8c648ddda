import CertificationAnswer from '#models/certification_answer'
import CertificationParty from '#models/certification_party'
import ReviewAssignment from '#models/review_assignment'
import SiteVisit from '#models/site_visit'
import { voiceResultsOf, type VoiceResults } from '#queries/certifications/voice_results'
import type { SeenItem } from '#queries/panels/seen_panel'
import type { Nominee } from '#rules/certifications/assessment_document'
import type { Verdict } from '#rules/certifications/recommendation'
import { fieldScore, type FieldScore } from '#rules/certifications/score'
import type { Localised } from '#values/localised'
import type { Day } from '#values/day'

export interface PackItem {
  code: string
  question: Localised
  /** as the company counts it; null: only reviewers give points */
  own: number | null
  /** in the order of the reviewers; null where one did not score it */
  given: (number | null)[]
  /** of the reviewers; null: fewer than two scored it */
  spread: number | null
  concluded: number | null
}

export interface PackField {
  label: Localised
  score: FieldScore
  items: PackItem[]
  verdicts: { reviewer: number; isExpert: boolean; verdict: Verdict; reason: string | null; conditions: string | null }[]
}

export interface ReviewedCase {
  /** of an award: whom the company nominates */
  nominee: Nominee | null
  reviewers: { number: number; isExpert: boolean }[]
  fields: PackField[]
  visits: { kind: string; heldOn: Day; notes: string }[]
  voice: VoiceResults | null
}

/** What members read of a case before they vote. Reviewers are numbered, not named. */
export interface PackCase {
  itemId: number
  place: number
  number: string
  company: { name: string; address: string | null }
  officers: string[]
  advisers: string[]
  /** null until the member has declared */
  reviewed: ReviewedCase | null
}

/** 審査会資料: the same number of statements for fifty cases as for five. */
export async function agendaPack(items: SeenItem[]): Promise<PackCase[]> {
  const all = items.map(({ certification }) => certification.id)
  const open = items.filter(({ isOpen }) => isOpen).map(({ certification }) => certification.id)
  const parties = await CertificationParty.query().whereIn('certificationId', all).whereNull('removedAt').orderBy('id')
  const read = {
    answers: await CertificationAnswer.query().whereIn('certificationId', open),
    reviews: await ReviewAssignment.query()
      .whereIn('certificationId', open)
      .where('state', 'sent')
      .preload('scores')
      .preload('verdicts')
      .orderBy('id'),
    visits: await SiteVisit.query().whereIn('certificationId', open).orderBy('heldOn').orderBy('id'),
    voices: await voiceResultsOf(open),
  }

  return items.map((item) => {
    const { certification, row, place, isOpen } = item
    const { company } = certification
    const of = (kind: string) => parties.filter((one) => one.certificationId === certification.id && one.kind === kind)

    return {
      itemId: row.id,
      place,
      number: certification.number!,
      company: { name: company.name, address: company.mainOfficeAddress ?? company.headOfficeAddress ?? company.postalAddress },
      officers: of('officer').map(({ name }) => name),
      advisers: of('adviser').map(({ name, organisation }) => [organisation, name].filter(Boolean).join('　')),
      reviewed: isOpen ? reviewedOf(item, ofCase(read, certification.id)) : null,
    }
  })
}

interface Read {
  answers: CertificationAnswer[]
  reviews: ReviewAssignment[]
  visits: SiteVisit[]
  voices: Map<number, VoiceResults>
}

const ofCase = ({ answers, reviews, visits, voices }: Read, id: number): Read => ({
  voices,
  answers: answers.filter(({ certificationId }) => certificationId === id),
  reviews: reviews.filter(({ certificationId }) => certificationId === id),
  visits: visits.filter(({ certificationId }) => certificationId === id),
})

function reviewedOf({ certification, scheme, fields }: SeenItem, { answers, reviews, visits, voices }: Read): ReviewedCase {
  const reviewers = reviews.map(({ kind }, index) => ({ number: index + 1, isExpert: kind === 'expert' }))
  const itemsOf = (field: string) => scheme.items.filter((one) => one.field === field)
  const packItem = (code: string, question: Localised): PackItem => {
    const answer = answers.find(({ item }) => item === code)
    const pointsIn = (those: ReviewAssignment[]) => those.map(({ scores }) => scores.find(({ item }) => item === code)?.points ?? null)
    const given = pointsIn(reviews.filter(isReviewer))
    const concluded = answer?.acceptedPoints ?? null
    return { code, question, own: answer?.ownPoints ?? null, given: pointsIn(reviews), spread: spreadOf(given), concluded }
  }

  return {
    nominee: certification.nominee,
    voice: voices.get(certification.id) ?? null,
    reviewers,
    visits: visits.map(({ kind, heldOn, notes }) => ({ kind, heldOn, notes })),
    fields: fields.map((field) => {
      const items = itemsOf(field).map(({ code, question }) => packItem(code, question))
      const pointsOf = new Map(items.map(({ code, concluded }) => [code, concluded]))
      return {
        label: scheme.fields.find(({ code }) => code === field)!.label,
        score: fieldScore(scheme, field, ({ code }) => pointsOf.get(code) ?? null),
        items,
        verdicts: reviews.flatMap(({ verdicts }, index) =>
          verdicts
            .filter((one) => one.field === field && one.verdict !== null)
            .map(({ verdict, reason, conditions }) => ({
              reviewer: index + 1,
              isExpert: reviewers[index]!.isExpert,
              verdict: verdict as Verdict,
              reason,
              conditions,
            }))
        ),
      }
    }),
  }
}

/** Experts give an opinion, which is not counted. */
const isReviewer = ({ kind }: ReviewAssignment) => kind === 'reviewer'

const scored = (given: (number | null)[]) => given.filter((points): points is number => points !== null)

function spreadOf(given: (number | null)[]) {
  const points = scored(given)
  return points.length > 1 ? Math.max(...points) - Math.min(...points) : null
}
