import type { I18n } from '@adonisjs/i18n'
import type { DraftSheet } from '#queries/terms/draft_of'
import { publishedPath } from '#rules/terms/changed_rows'
import { differences, type Difference } from '#rules/terms/differences'
import { shapeAt } from '#rules/terms/fields'
import { termsKinds, type AnyTerms, type TermsKind } from '#rules/terms/terms_kinds'
import { draftName } from '#services/terms/draft_name'
import { examplesInWords } from '#services/terms/examples_in_words'
import { placeName, valueText } from '#services/terms/field_words'
import { problemsOfDraft } from '#services/terms/problems_of_draft'

/** A draft as a whole: what is written, what changes by it, what is wrong, and what is still to be done. */
export function draftPage(sheet: DraftSheet, userId: number, i18n: I18n) {
  const { draft, source, shape, authors, yearOfCases, isRehearsed, isStanding } = sheet
  const found = differences(shape, source, draft.document).filter(({ path }) => !path.startsWith('examples.')) // they have a table of their own
  const problems = problemsOfDraft(sheet, i18n)
  const sections = Object.entries(termsKinds[draft.kind].sections).map(([name, entries]) => ({
    name,
    changed: found.filter(({ path }) => entries.includes(path.split('.')[0]!)).length,
    wrong: problems.filter(({ section }) => section === name).length,
  }))
  const isProposed = draft.state === 'open' && draft.proposedVersion === draft.version
  const blocks = [
    ...(problems.length > 0 ? ['block_wrong'] : []),
    ...(yearOfCases !== null && !isRehearsed ? ['block_rehearsal'] : []),
    ...(draft.version === 0 ? ['block_same'] : []),
  ]

  return {
    ...sheet,
    name: draftName(draft, source, i18n),
    from: copiedFrom(draft.kind, source, i18n),
    home: `/office/programmes/drafts/${draft.id}`,
    sections,
    problems,
    changes: found.map((one) => inWords(one, sheet, i18n)),
    examples: examplesInWords(sheet, i18n),
    assumed: assumedOf(sheet, i18n),
    publishedSeen: seenOf(sheet),
    isProposed,
    blocks: isStanding ? blocks : [],
    isAuthor: authors.some(({ id }) => id === userId),
  }
}

const copiedFrom = (kind: TermsKind, source: AnyTerms, i18n: I18n) =>
  kind === 'programme' ? i18n.t('terms.show.from_year', { year: String(source.fiscalYear) }) : i18n.t('terms.show.from_edition')

/** One line of the differences, both values as people read them. */
function inWords({ path, was, now }: Difference, { shape, before, draft }: DraftSheet, i18n: I18n) {
  const found = shapeAt(shape, path)
  const leaf = found && found.is !== 'group' && found.is !== 'list' && found.is !== 'table' ? found : null
  const say = (text: string | null) => (text === null ? i18n.t('terms.none') : leaf ? valueText(leaf, text, i18n) : text)

  return { path, place: placeName({ ...before, ...draft.document }, shape, path, i18n), was: say(was), now: say(now) }
}

const ENTRIES: Record<TermsKind, string> = { programme: 'office.programmes.entry', course_kind: 'kinds.entry', scheme: 'schemes.entry' }

function assumedOf({ draft }: DraftSheet, i18n: I18n) {
  const { assumed } = draft.definition as AnyTerms
  return assumed.map((entry) => {
    const key = `${ENTRIES[draft.kind]}.${entry.replace('.', '_')}`
    return { path: publishedPath(entry), label: i18n.hasMessage(key) ? i18n.t(key) : entry, source: (draft.document[publishedPath(entry)] as string | undefined) ?? '' }
  })
}

function seenOf({ draft }: DraftSheet) {
  const values = Object.fromEntries((draft.definition as AnyTerms).assumed.map((entry) => [publishedPath(entry), draft.document[publishedPath(entry)] ?? '']))
  return JSON.stringify({ base: draft.version, values, revisions: {} })
}
