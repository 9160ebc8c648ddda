import type { CaseForm } from '#actions/forms/case_form'
import { inTransaction } from '#actions/in_transaction'
import { office } from '#config/office'
import EvidenceFile from '#models/evidence_file'
import { standingFiles } from '#queries/forms/standing_files'
import { placeOf, type Slot } from '#rules/forms/unlocked'
import { RuleViolation } from '#rules/rule_violation'
import { dropEvidence, type Kept } from '#services/evidence_store'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

interface NewFile extends Kept {
  slot: Slot
  name: string
  mediaType: string
  size: number
  /** files whose place this one takes; the old versions are kept */
  replaces: number[] | null
}

/** Enters a file that is safely stored. The same file at the same place twice is one file. */
export async function storeFile(form: CaseForm, actor: Actor, file: NewFile): Promise<EvidenceFile> {
  try {
    const entered = await enter(form, actor, file)
    if (entered.diskKey !== file.diskKey) await dropEvidence(file.diskKey)
    return entered
  } catch (error) {
    if (error instanceof RuleViolation) await dropEvidence(file.diskKey) // after another failure it may have been entered; the sweep knows
    throw error
  }
}

const enter = (form: CaseForm, actor: Actor, { slot, name, replaces, ...file }: NewFile) =>
  inTransaction(async (trx) => {
    const { isOpen, isPlace } = await form.writable(trx, actor)
    if (!isOpen(placeOf(slot))) throw new RuleViolation('not_writable')
    if (!isPlace(slot)) throw new RuleViolation('file_place')

    const standing = await standingFiles(form.owner, form.stage, trx)
    const same = standing.find((one) => one.sha256 === file.sha256 && placeOf(one) === placeOf(slot))
    if (same) return same
    const size = standing.reduce((sum, one) => sum + one.size, file.size)
    if (size > office.upload.perClaim) throw new RuleViolation('files_too_large', { megabytes: office.upload.perClaim / 1_000_000 })

    const stored = { ...form.owner, stage: form.stage, ...slot, ...file, originalName: name, uploadedById: actor.id!, storedAt: now() }
    const entered = await EvidenceFile.create(stored, { client: trx })
    const old = standing.filter((one) => replaces?.includes(one.id) && placeOf(one) === placeOf(slot))
    for (const one of old) await one.merge({ replacedById: entered.id }).save()

    return entered
  })
