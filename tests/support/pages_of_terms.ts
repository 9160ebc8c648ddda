/** Drafts of next terms: with mistakes in them, rehearsed and proposed, adopted, of every kind. */
import { adoptTerms } from '#actions/terms/adopt_terms'
import { proposeTerms } from '#actions/terms/propose_terms'
import { rehearseTerms } from '#actions/terms/rehearse_terms'
import TermsDraft from '#models/terms_draft'
import TermsRehearsalCase from '#models/terms_rehearsal_case'
import { termsKinds } from '#rules/terms/terms_kinds'
import { asOfficer, confirmAll, givenDraft, givenOfficer, rowOf, write } from '#tests/support/terms_drafts'
import { givenStaff } from '#tests/support/people'
import type { Role } from '#tests/support/town_of_pages'

export async function pagesOfTerms(): Promise<Role[]> {
  const [officer, second] = [await givenOfficer(), await givenOfficer()]
  await givenStaff('claims', 'clerk', second)
  const wrong = (await givenDraft({ officer, code: 'qualification' })).draft
  await write(wrong, { 'budget': '80,000,000', 'window.from': '2027-02-30', 'standardDays': '' }, officer)
  const scheme = (await givenDraft({ officer, kind: 'scheme', code: 'health-management' })).draft
  const { draft, rehearsal } = await givenRehearsed(officer)
  const kind = await givenAdopted(officer, second)
  const cases = await TermsRehearsalCase.query().where('termsRehearsalId', rehearsal.id).orderBy('effect').orderBy('id')
  const at = (id: number) => `/office/programmes/drafts/${id}`
  const result = `${at(draft.id)}/rehearsals/${rehearsal.id}`

  return [
    {
      name: 'officer who drafts',
      person: officer,
      pages: {
        'office.programmes': ['/office/programmes'],
        'office.terms.drafts.show': [wrong, scheme, draft, kind].map(({ id }) => at(id)),
        'office.terms.sections.show': [wrong, scheme, draft].flatMap(({ id, kind: of }) => Object.keys(termsKinds[of].sections).map((section) => `${at(id)}/sections/${section}`)),
        'office.terms.rehearsals.show': ['', '?effect=loses', '?effect=undecidable', '?effect=same'].map((query) => `${result}${query}`),
        'office.terms.rehearsals.case': [cases.at(0)!, cases.at(-1)!].map(({ claimId }) => `${result}/cases/${claimId}`),
      },
    },
    { name: 'officer who adopts', person: second, pages: { 'office.terms.drafts.show': [at(draft.id)] } },
  ]
}

async function givenRehearsed(officer: { id: number }) {
  const { draft } = await givenDraft({ officer })
  await write(draft, { [`${rowOf(draft.document, 'tiers', 'name', 'standard')}.rate`]: '1/2' }, officer)
  await confirmAll(draft, officer)
  const rehearsal = await rehearseTerms(draft.id, draft.fiscalYear! - 1, asOfficer(officer))
  await propose(draft, officer)

  return { draft, rehearsal }
}

async function givenAdopted(officer: { id: number }, second: { id: number }) {
  const { draft } = await givenDraft({ officer, kind: 'course_kind', code: 'new-employee-training' })
  await write(draft, { 'companyCap.seats': '6' }, officer)
  const { version } = await propose(draft, officer)

  return adoptTerms(draft.id, version, asOfficer(second))
}

async function propose({ id }: TermsDraft, officer: { id: number }) {
  const { version } = await TermsDraft.findOrFail(id)
  await proposeTerms(id, version, asOfficer(officer))
  return { version }
}
