import { randomUUID } from 'node:crypto'
import { unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { claimForm } from '#actions/claims/claim_form'
import type { CaseForm } from '#actions/forms/case_form'
import { storeFile } from '#actions/forms/store_file'
import type { FormStage } from '#rules/claims/stage_of'
import type { Slot } from '#rules/forms/unlocked'
import { keepEvidence } from '#services/evidence_store'
import type { Actor } from '#values/actor'
import type { Enclosure } from '#database/seeders/demo/story/papers'

/** Uploads one document to a place of the form, as its company would. */
export const enclose = (
  claimId: number,
  stage: FormStage,
  actor: Actor,
  slot: Slot,
  enclosure: Enclosure,
  replaces: number | null = null
) => encloseIn(claimForm(claimId, stage), actor, slot, enclosure, replaces)

/** The same for a form of any kind. */
export async function encloseIn(
  form: CaseForm,
  actor: Actor,
  slot: Slot,
  { name, mediaType, bytes }: Enclosure,
  replaces: number | null = null
) {
  const path = join(tmpdir(), randomUUID())
  await writeFile(path, bytes)
  try {
    const kept = await keepEvidence(path)
    return await storeFile(form, actor, {
      ...kept,
      slot,
      name,
      mediaType,
      size: bytes.length,
      replaces: replaces === null ? null : [replaces],
    })
  } finally {
    await unlink(path)
  }
}
