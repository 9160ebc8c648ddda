import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { SubjectType } from '#workflows/binding_acts'

interface Subject {
  type: SubjectType
  id: number
  companyId: number
}

/** Which function a person already holds on a case, and whether the case is one of their own company's. */
export async function heldFunction(subject: Subject, userId: number, client: QueryClientContract = db.connection()) {
  const held = await client
    .from('case_functions')
    .where({ subject_type: subject.type, subject_id: subject.id, user_id: userId })
    .select('held')
    .first()
  const belongs = await client.from('affiliations').where({ user_id: userId, company_id: subject.companyId }).select('id').first()

  return { held: (held?.held ?? null) as string | null, isOwnCompany: Boolean(belongs) }
}
