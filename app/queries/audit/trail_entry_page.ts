import { errors } from '@adonisjs/lucid'
import AuditTrail from '#models/audit_trail'
import type { AuditReader } from '#queries/audit/audit_reader'
import { isDisclosed } from '#queries/audit/disclosures'
import { trailLine, withoutPerson } from '#queries/audit/trail_search'
import { namesOf } from '#queries/office/names_of'
import { idIn } from '#values/id_in'
import { isAudited } from '#workflows/audited_cases'

/** One line of the trail; its values where they are no person's, or where a purpose was stated. */
export async function trailEntryPage(id: unknown, reader: AuditReader) {
  const found = await trailLine(idIn(id), reader)
  if (!found) throw new errors.E_ROW_NOT_FOUND(AuditTrail)
  const isShown = !found.isPersonal || (await isDisclosed(reader.userId, { type: 'audit_trail', id: found.id }))
  const line = isShown ? found : withoutPerson(found)

  return { line, isShown, names: await namesOf([line.deputy_for_id]), isCase: isAudited(line.subject_type) }
}
