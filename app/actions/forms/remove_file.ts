import type { CaseForm } from '#actions/forms/case_form'
import { inTransaction } from '#actions/in_transaction'
import { standingFiles } from '#queries/forms/standing_files'
import { placeOf } from '#rules/forms/unlocked'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/** Takes a file off the form. Its row and bytes stay, so that what once stood can be shown. */
export const removeFile = (form: CaseForm, actor: Actor, fileId: number) =>
  inTransaction(async (trx) => {
    const { isOpen } = await form.writable(trx, actor)
    const file = (await standingFiles(form.owner, form.stage, trx)).find(({ id }) => id === fileId)
    if (!file) return null
    if (!isOpen(placeOf(file))) throw new RuleViolation('not_writable')

    return file.merge({ removedAt: now() }).save()
  })
