import type { I18n } from '@adonisjs/i18n'
import type Claim from '#models/claim'
import { claimSheet } from '#queries/claims/claim_sheet'
import type { DraftDocument } from '#rules/claims/draft_document'
import type { Conflict } from '#rules/forms/merge_draft'
import { conflictsInWords } from '#services/forms/place_of_field'
import { today } from '#values/clock'

export interface Saved {
  document: DraftDocument
  version: number
  conflicts: Conflict[]
}

/** Asks which value to keep of each field in conflict; the answer is an ordinary save. */
export async function conflictPage(claim: Claim, { document, version, conflicts }: Saved, section: string, i18n: I18n) {
  const values = Object.fromEntries(conflicts.map(({ path }) => [path, document[path] ?? '']))
  const seen = JSON.stringify({ base: version, values, revisions: {} })

  return { action: `/companies/${claim.companyId}/claims/${claim.id}/draft`, section, seen, conflicts: conflictsInWords(conflicts, await claimSheet(claim, today()), i18n) }
}
