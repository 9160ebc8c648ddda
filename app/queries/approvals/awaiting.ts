import db from '@adonisjs/lucid/services/db'
import type { SubjectType } from '#workflows/binding_acts'

/** A post by which a person may approve, theirs or the one they are deputy for. */
export interface Turn {
  post: string
}

/** Where the cases lie that proposals are about; each names its company. */
const TABLES: Record<SubjectType, string> = {
  claim: 'claims',
  certification: 'certifications',
  certificate_revocation: 'certificate_revocations',
}

/**
 * Open proposals that wait for a post this person holds or deputises, left out those where four eyes bar the person:
 * another function on the case, or a company of one's own.
 */
export function awaiting(userId: number, turns: Turn[], type: SubjectType) {
  const table = TABLES[type]

  return db
    .from('proposals')
    .join(table, `${table}.id`, 'proposals.subject_id')
    .where({ 'proposals.subject_type': type, 'proposals.state': 'open' })
    .whereIn(
      'proposals.awaiting_post',
      turns.map(({ post }) => post)
    )
    .whereNotExists((held) =>
      held
        .from('case_functions')
        .whereColumn('case_functions.subject_id', `${table}.id`)
        .where({ 'case_functions.subject_type': type, 'case_functions.user_id': userId })
        .whereRaw("case_functions.held <> concat('approver:', proposals.awaiting_post)")
        .select('case_functions.id')
    )
    .whereNotExists((own) =>
      own
        .from('affiliations')
        .whereColumn('affiliations.company_id', `${table}.company_id`)
        .where('affiliations.user_id', userId)
        .select('affiliations.id')
    )
}
