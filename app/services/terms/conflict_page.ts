import type { I18n } from '@adonisjs/i18n'
import type TermsDraft from '#models/terms_draft'
import type { Conflict } from '#rules/forms/merge_draft'
import { termsKinds } from '#rules/terms/terms_kinds'
import { leafAt, placeName, valueText } from '#services/terms/field_words'

/** Asks which value to keep of each field in conflict; the answer is an ordinary save. */
export function conflictPage({ draft, conflicts }: { draft: TermsDraft; conflicts: Conflict[] }, section: string, i18n: I18n) {
  const { document, kind, definition, version } = draft
  const shape = termsKinds[kind].shape(definition)
  const values = Object.fromEntries(conflicts.map(({ path }) => [path, document[path] ?? '']))
  const say = (path: string, text: string) => {
    const leaf = leafAt(shape, document, path)
    return leaf ? valueText(leaf, text, i18n) : text
  }

  return {
    action: `/office/programmes/drafts/${draft.id}/sections/${section}`,
    seen: JSON.stringify({ base: version, values, revisions: {} }),
    conflicts: conflicts.map((one) => ({
      ...one,
      label: placeName(document, shape, one.path, i18n),
      mineText: say(one.path, one.mine),
      theirsText: say(one.path, one.theirs),
    })),
  }
}
