import type { I18n } from '@adonisjs/i18n'
import type { DraftSheet } from '#queries/terms/draft_of'
import { termsKinds } from '#rules/terms/terms_kinds'
import { draftName } from '#services/terms/draft_name'
import { formNodes } from '#services/terms/form_nodes'
import { problemsOfDraft } from '#services/terms/problems_of_draft'

/** One page of the form: its fields as typed, what stood there before, and what is wrong with them. */
export function sectionPage(sheet: DraftSheet, section: string, i18n: I18n) {
  const { draft, shape, before, source } = sheet
  const { document, kind, version } = draft
  const entries = termsKinds[kind].sections[section]!
  const sections = Object.keys(termsKinds[kind].sections)
  const values = Object.fromEntries(Object.entries(document as Record<string, string>).filter(([path]) => entries.includes(path.split('.')[0]!)))
  const wrong = problemsOfDraft(sheet, i18n).filter((one) => one.section === section)

  return {
    draft,
    name: draftName(draft, source, i18n),
    home: `/office/programmes/drafts/${draft.id}`,
    section,
    sections,
    current: sections.indexOf(section) + 1,
    nodes: formNodes(entries, { shape, document, before, i18n }),
    seen: JSON.stringify({ base: version, values, revisions: {} }),
    errors: Object.fromEntries(wrong.map(({ path, message }) => [path, message])),
  }
}
