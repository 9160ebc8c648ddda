import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { OFFICE_CASES, type OfficeCaseType } from '#values/office_cases'

/** Cases on which no proposal is open. */
export const unproposed = (query: DatabaseQueryBuilderContract, type: OfficeCaseType) =>
  query.whereNotExists((proposal) =>
    proposal
      .from('proposals')
      .whereColumn('proposals.subject_id', `${OFFICE_CASES[type].table}.id`)
      .where({ 'proposals.subject_type': type, 'proposals.state': 'open' })
      .select('proposals.id')
  )
