import { followScheme } from '#actions/certifications/follow_scheme'
import { saveDraft } from '#actions/certifications/save_draft'
import type Certification from '#models/certification'
import type { SavedAssessment } from '#queries/certifications/assessment_conflict'
import { assessmentSheet } from '#queries/certifications/assessment_sheet'
import { openCorrectionOf } from '#queries/corrections/open_correction_of'
import { placesOpened } from '#rules/certifications/correction_targets'
import type { Problem } from '#rules/forms/problem'
import { typingOfForm } from '#rules/forms/typing'
import { isUnlocked } from '#rules/forms/unlocked'
import type { Actor } from '#values/actor'

interface Ready {
  /** null when nothing was typed, or nothing of it is in conflict */
  inConflict: SavedAssessment | null
  left: Problem[]
}

/**
 * Saves what came with the button that sends, and answers what stands in the way. A form already sent is left to
 * its step to refuse. The step asks everything again, under its lock.
 */
export async function saveBeforeSending(certification: Certification, actor: Actor, body: Record<string, unknown>): Promise<Ready> {
  if (certification.state !== 'draft' && certification.state !== 'returned') return { inConflict: null, left: [] }
  const typing = typingOfForm(body)
  const saved = typing.typed.size > 0 ? await saveDraft(certification.id, actor, typing) : null
  await certification.refresh()
  await followScheme(certification, actor)

  return { inConflict: saved && saved.conflicts.length > 0 ? saved : null, left: await problemsLeft(certification) }
}

/** While returned, only what is wrong in the places asked for. */
async function problemsLeft(certification: Certification) {
  const { problems } = await assessmentSheet(certification)
  if (certification.state !== 'returned') return problems
  const asked = await openCorrectionOf({ type: 'certification', id: certification.id })
  const places = placesOpened(asked?.items.map(({ target }) => target) ?? [])

  return problems.filter(({ field }) => isUnlocked(field, places))
}
