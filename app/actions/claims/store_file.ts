import { inTransaction } from '#actions/in_transaction'
import { writableDraft } from '#actions/claims/writable_draft'
import EvidenceFile from '#models/evidence_file'
import { liveFiles } from '#queries/claims/live_files'
import { linesOf } from '#rules/claims/draft_document'
import type { Terms } from '#rules/claims/programme_definition'
import type { FormStage } from '#rules/claims/stage_of'
import { placeOf } from '#rules/claims/unlocked'
import { RuleViolation } from '#rules/rule_violation'
import { dropEvidence, type Kept } from '#services/evidence_store'
import { office } from '#config/office'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

export interface Slot {
  documentCode: string | null
  lineKey: string | null
}

interface NewFile extends Kept {
  slot: Slot
  name: string
  mediaType: string
  size: number
  /** files whose place this one takes; the old versions are kept */
  replaces: number[] | null
}

/** Enters a file that is safely stored. The same file at the same place twice is one file. */
export async function storeFile(claimId: number, stage: FormStage, actor: Actor, file: NewFile): Promise<EvidenceFile> {
  try {
    const entered = await enter(claimId, stage, actor, file)
    if (entered.diskKey !== file.diskKey) await dropEvidence(file.diskKey)
    return entered
  } catch (error) {
    if (error instanceof RuleViolation) await dropEvidence(file.diskKey) // after another failure it may have been entered; the sweep knows
    throw error
  }
}

const enter = (claimId: number, stage: FormStage, actor: Actor, { slot, name, replaces, ...file }: NewFile) =>
  inTransaction(async (trx) => {
    const { claim, draft, isOpen } = await writableDraft(trx, claimId, stage, actor)
    if (!isOpen(placeOf(slot))) throw new RuleViolation('not_writable')
    if (!isPlace(slot, claim.terms.definition, draft.document)) throw new RuleViolation('file_place')

    const standing = await liveFiles(claimId, stage, trx)
    const same = standing.find((one) => one.sha256 === file.sha256 && placeOf(one) === placeOf(slot))
    if (same) return same
    const size = standing.reduce((sum, one) => sum + one.size, file.size)
    if (size > office.upload.perClaim) throw new RuleViolation('files_too_large', { megabytes: office.upload.perClaim / 1_000_000 })

    const stored = { claimId, stage, ...slot, ...file, originalName: name, uploadedById: actor.id!, storedAt: now() }
    const entered = await EvidenceFile.create(stored, { client: trx })
    const old = standing.filter((one) => replaces?.includes(one.id) && placeOf(one) === placeOf(slot))
    for (const one of old) await one.merge({ replacedById: entered.id }).save()

    return entered
  })

function isPlace({ documentCode, lineKey }: Slot, { documents }: Terms, document: Record<string, string>) {
  if (documentCode) return !lineKey && documents.some(({ code }) => code === documentCode)
  return linesOf(document).some(({ key }) => key === lineKey)
}
