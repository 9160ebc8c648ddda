import { saveDraft } from '#actions/claims/save_draft'
import type Claim from '#models/claim'
import { claimSheet } from '#queries/claims/claim_sheet'
import { openCorrection } from '#queries/claims/open_correction'
import type { Problem } from '#rules/claims/problem'
import { isReturned, isWritable, stageOf } from '#rules/claims/stage_of'
import { typingOfForm } from '#rules/claims/typing'
import { isUnlocked } from '#rules/claims/unlocked'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'

/**
 * Saves what came with the button that sends, and answers what is still wrong. A form already sent is left to its
 * step to refuse. The step asks everything again, under its lock.
 */
export async function saveBeforeSending(claim: Claim, actor: Actor, body: Record<string, unknown>): Promise<Problem[]> {
  if (!isWritable(claim.state)) return []
  const typing = typingOfForm(body)
  if (typing.typed.size > 0) await saveDraft(claim.id, stageOf(claim.state), actor, typing)

  const { problems } = await claimSheet(claim, today())
  if (!isReturned(claim.state)) return problems
  const targets = (await openCorrection(claim.id))?.items.map(({ target }) => target) ?? []
  return problems.filter(({ field }) => isUnlocked(field, targets))
}
