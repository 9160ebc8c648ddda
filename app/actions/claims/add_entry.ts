import { newKey } from '#actions/forms/new_key'
import { saveDraft } from '#actions/claims/save_draft'
import type { FormStage } from '#rules/claims/stage_of'
import type { Actor } from '#values/actor'

const FIRST_FIELD = { lines: 'category', hires: 'staffMark' } as const

/** Adds an empty line or hire to the form. */
export async function addEntry(claimId: number, stage: FormStage, actor: Actor, list: 'lines' | 'hires') {
  const key = newKey()
  await saveDraft(claimId, stage, actor, { typed: new Map([[`${list}.${key}.${FIRST_FIELD[list]}`, '']]), seenAt: () => 0 })
  return key
}
