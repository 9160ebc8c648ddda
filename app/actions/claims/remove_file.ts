import { inTransaction } from '#actions/in_transaction'
import { writableDraft } from '#actions/claims/writable_draft'
import { liveFiles } from '#queries/claims/live_files'
import type { FormStage } from '#rules/claims/stage_of'
import { placeOf } from '#rules/claims/unlocked'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/** Takes a file off the form. Its row and bytes stay, so that what once stood can be shown. */
export const removeFile = (claimId: number, stage: FormStage, actor: Actor, fileId: number) =>
  inTransaction(async (trx) => {
    const { isOpen } = await writableDraft(trx, claimId, stage, actor)
    const file = (await liveFiles(claimId, stage, trx)).find(({ id }) => id === fileId)
    if (!file) return null
    if (!isOpen(placeOf(file))) throw new RuleViolation('not_writable')

    return file.merge({ removedAt: now() }).save()
  })
