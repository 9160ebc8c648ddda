import { errors } from '@adonisjs/lucid'
import AuditTrail from '#models/audit_trail'
import type { AuditReader } from '#queries/audit/audit_reader'
import { asFound, casesThatExist, protectedEditions, type FoundCase } from '#queries/audit/cases_of_kind'
import { idIn } from '#values/id_in'
import { AUDITED_CASES, isAudited } from '#workflows/audited_cases'

/** @throws E_ROW_NOT_FOUND for what does not exist for this auditor */
export async function auditedCase({ kind, id }: Record<string, unknown>, reader: AuditReader): Promise<FoundCase> {
  if (!isAudited(kind)) throw new errors.E_ROW_NOT_FOUND(AuditTrail)
  const row = await casesThatExist(kind, reader).where(`${AUDITED_CASES[kind].table}.id`, idIn(id)).first()
  if (!row) throw new errors.E_ROW_NOT_FOUND(AuditTrail)

  return asFound(kind, row, kind === 'enrolment' ? await protectedEditions() : [])
}
