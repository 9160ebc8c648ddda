import type { I18n } from '@adonisjs/i18n'
import type Certification from '#models/certification'
import { definitionOfEdition } from '#queries/certifications/scheme_in_force'
import type { DraftDocument } from '#rules/forms/document'
import type { Conflict } from '#rules/forms/merge_draft'
import { answersInConflict } from '#services/forms/place_of_answer'

export interface SavedAssessment {
  document: DraftDocument
  version: number
  conflicts: Conflict[]
}

/** Asks which value to keep of each field in conflict; the answer is an ordinary save. */
export async function assessmentConflict(certification: Certification, saved: SavedAssessment, section: string, i18n: I18n) {
  const { document, version, conflicts } = saved
  const scheme = await definitionOfEdition(certification.schemeEditionId)
  const values = Object.fromEntries(conflicts.map(({ path }) => [path, document[path] ?? '']))
  const action = `/companies/${certification.companyId}/certifications/${certification.id}/draft`

  return {
    action,
    section,
    seen: JSON.stringify({ base: version, values, revisions: {} }),
    conflicts: answersInConflict(conflicts, { document, scheme }, i18n),
  }
}
