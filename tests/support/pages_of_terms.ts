/** Drafts of next terms: as copied, with mistakes in them, of every kind. */
import { termsKinds } from '#rules/terms/terms_kinds'
import { givenDraft, givenOfficer, write } from '#tests/support/terms_drafts'
import type { Role } from '#tests/support/town_of_pages'

export async function pagesOfTerms(): Promise<Role[]> {
  const officer = await givenOfficer()
  const programme = (await givenDraft({ officer })).draft
  const person = (await givenDraft({ officer, code: 'qualification' })).draft
  const kind = (await givenDraft({ officer, kind: 'course_kind', code: 'new-employee-training' })).draft
  const scheme = (await givenDraft({ officer, kind: 'scheme', code: 'health-management' })).draft
  await write(programme, { 'budget': '80,000,000', 'window.from': '2027-02-30', 'standardDays': '' }, officer)
  const all = [programme, person, kind, scheme]

  return [
    {
      name: 'officer who drafts',
      person: officer,
      pages: {
        'office.programmes': ['/office/programmes'],
        'office.terms.drafts.show': all.map(({ id }) => `/office/programmes/drafts/${id}`),
        'office.terms.sections.show': all.flatMap(({ id, kind: of }) => Object.keys(termsKinds[of].sections).map((section) => `/office/programmes/drafts/${id}/sections/${section}`)),
      },
    },
  ]
}
