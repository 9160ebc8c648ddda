import db from '@adonisjs/lucid/services/db'
import { OFFICE_CASES, type OfficeCaseType } from '#values/office_cases'

/** For a list of cases: the state of each one's latest proposal, as `last_proposal`. */
export const lastProposal = (type: OfficeCaseType) =>
  db
    .from('proposals')
    .whereColumn('proposals.subject_id', `${OFFICE_CASES[type].table}.id`)
    .where('proposals.subject_type', type)
    .orderBy('id', 'desc')
    .limit(1)
    .select('state')
    .as('last_proposal')
