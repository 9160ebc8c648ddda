import { addEntry } from '#actions/claims/add_entry'
import { claimForm } from '#actions/claims/claim_form'
import { removeEntry } from '#actions/forms/remove_entry'
import { removeFile } from '#actions/forms/remove_file'
import type { FormStage } from '#rules/claims/stage_of'
import type { Actor } from '#values/actor'

/**
 * The small buttons of a form: `add:lines`, `remove:lines:<key>`, `remove:file:<id>`.
 * Answers the path of the field to go to, or nothing.
 */
export async function doInForm(claimId: number, stage: FormStage, actor: Actor, command: string): Promise<string | null> {
  const [verb, what, which = ''] = command.split(':')
  const list = what === 'lines' || what === 'hires' ? what : null
  if (verb === 'add' && list) return `${list}.${await addEntry(claimId, stage, actor, list)}`
  if (verb === 'remove' && list) await removeEntry(claimForm(claimId, stage), actor, list, which)
  if (verb === 'remove' && what === 'file') await removeFile(claimForm(claimId, stage), actor, Number(which) || 0)

  return null
}
