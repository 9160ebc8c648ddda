import { assessmentForm } from '#actions/certifications/assessment_form'
import { saveDraft } from '#actions/certifications/save_draft'
import { newKey } from '#actions/forms/new_key'
import { removeEntry } from '#actions/forms/remove_entry'
import { removeFile } from '#actions/forms/remove_file'
import type { Actor } from '#values/actor'

/**
 * The small buttons of the form: `add:advisers`, `remove:officers:<key>`, `remove:file:<id>`.
 * Answers the path of the field to go to, or nothing.
 */
export async function doInAssessment(certificationId: number, actor: Actor, command: string): Promise<string | null> {
  const [verb, what, which = ''] = command.split(':')
  const list = what === 'officers' || what === 'advisers' ? what : null
  if (verb === 'add' && list) {
    const path = `${list}.${newKey()}.name`
    await saveDraft(certificationId, actor, { typed: new Map([[path, '']]), seenAt: () => 0 })
    return path
  }
  if (verb === 'remove' && list) await removeEntry(assessmentForm(certificationId), actor, list, which)
  if (verb === 'remove' && what === 'file') await removeFile(assessmentForm(certificationId), actor, Number(which) || 0)

  return null
}
