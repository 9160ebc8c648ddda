import { saveDraft } from '#actions/claims/save_draft'
import type Claim from '#models/claim'
import type { Saved } from '#queries/claims/conflict_page'
import { claimSheet } from '#queries/claims/claim_sheet'
import { openCorrection } from '#queries/claims/open_correction'
import type { Problem } from '#rules/claims/problem'
import { isReturned, isWritable, stageOf } from '#rules/claims/stage_of'
import { typingOfForm } from '#rules/forms/typing'
import { isUnlocked } from '#rules/forms/unlocked'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'

interface Ready {
  /** null when nothing was typed, or nothing of it is in conflict */
  inConflict: Saved | null
  left: Problem[]
}

/**
 * Saves what came with the button that sends, and answers what stands in the way. A form already sent is left to
 * its step to refuse. The step asks everything again, under its lock.
 */
export async function saveBeforeSending(claim: Claim, actor: Actor, body: Record<string, unknown>): Promise<Ready> {
  if (!isWritable(claim.state)) return { inConflict: null, left: [] }
  const typing = typingOfForm(body)
  const saved = typing.typed.size > 0 ? await saveDraft(claim.id, stageOf(claim.state), actor, typing) : null

  return { inConflict: saved && saved.conflicts.length > 0 ? saved : null, left: await problemsLeft(claim) }
}

/** While returned, only what is wrong in the places asked for. */
async function problemsLeft(claim: Claim) {
  const { problems } = await claimSheet(claim, today())
  if (!isReturned(claim.state)) return problems
  const targets = (await openCorrection(claim.id))?.items.map(({ target }) => target) ?? []

  return problems.filter(({ field }) => isUnlocked(field, targets))
}
