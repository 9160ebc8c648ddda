import type { I18n } from '@adonisjs/i18n'
import type TermsDraft from '#models/terms_draft'
import type { DraftSheet } from '#queries/terms/draft_of'
import { differences, type Difference } from '#rules/terms/differences'
import type { Group } from '#rules/terms/shape'
import { shapeAt } from '#rules/terms/fields'
import { termsKinds, type AnyTerms } from '#rules/terms/terms_kinds'
import { draftName } from '#services/terms/draft_name'
import { placeName, valueText } from '#services/terms/field_words'
import { problemsOfDraft } from '#services/terms/problems_of_draft'

/** A draft as a whole: what is written, what changes by it, what is wrong. */
export function draftPage(sheet: DraftSheet, i18n: I18n) {
  const { draft, source, shape, names, before } = sheet
  const found = differences(shape, source, draft.document)
  const problems = problemsOfDraft(sheet, i18n)
  const sections = Object.entries(termsKinds[draft.kind].sections).map(([name, entries]) => ({
    name,
    changed: found.filter(({ path }) => entries.includes(path.split('.')[0]!)).length,
    wrong: problems.filter(({ section }) => section === name).length,
  }))

  return {
    draft,
    names,
    name: draftName(draft, source, i18n),
    from: copiedFrom(draft, source, i18n),
    home: `/office/programmes/drafts/${draft.id}`,
    sections,
    problems,
    changes: found.map((one) => inWords(one, { shape, before, draft }, i18n)),
  }
}

const copiedFrom = ({ kind }: TermsDraft, source: AnyTerms, i18n: I18n) =>
  kind === 'programme' ? i18n.t('terms.show.from_year', { year: String(source.fiscalYear) }) : i18n.t('terms.show.from_edition')

interface Known {
  shape: Group
  before: Record<string, string>
  draft: TermsDraft
}

/** One line of the differences, both values as people read them. */
function inWords({ path, was, now }: Difference, { shape, before, draft }: Known, i18n: I18n) {
  const found = shapeAt(shape, path)
  const leaf = found && found.is !== 'group' && found.is !== 'list' && found.is !== 'table' ? found : null
  const say = (text: string | null) => (text === null ? i18n.t('terms.none') : leaf ? valueText(leaf, text, i18n) : text)

  return { path, place: placeName({ ...before, ...draft.document }, shape, path, i18n), was: say(was), now: say(now) }
}
