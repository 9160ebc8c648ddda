import db from '@adonisjs/lucid/services/db'

/** A post by which a person may approve, theirs or the one they are deputy for. */
export interface Turn {
  post: string
}

/**
 * Open proposals that wait for a post this person holds or deputises, left out those where four eyes bar the person:
 * another function on the case, or a company of one's own.
 */
export const awaiting = (userId: number, turns: Turn[]) =>
  db
    .from('proposals')
    .join('claims', 'claims.id', 'proposals.subject_id')
    .where({ 'proposals.subject_type': 'claim', 'proposals.state': 'open' })
    .whereIn(
      'proposals.awaiting_post',
      turns.map(({ post }) => post)
    )
    .whereNotExists((held) =>
      held
        .from('case_functions')
        .whereColumn('case_functions.subject_id', 'claims.id')
        .where({ 'case_functions.subject_type': 'claim', 'case_functions.user_id': userId })
        .whereRaw("case_functions.held <> concat('approver:', proposals.awaiting_post)")
        .select('case_functions.id')
    )
    .whereNotExists((own) =>
      own
        .from('affiliations')
        .whereColumn('affiliations.company_id', 'claims.company_id')
        .where('affiliations.user_id', userId)
        .select('affiliations.id')
    )
