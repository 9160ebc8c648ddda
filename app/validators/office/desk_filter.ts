import type { HttpContext } from '@adonisjs/core/http'
import type { DeskFilter } from '#queries/office/desk_list'
import { QUEUES } from '#queries/office/desk_queues'
import { caseFilter, idAsked } from '#validators/office/case_filter'
import { claimWorkflow } from '#workflows/claim_workflow'

/** Reads the claims desk's address. */
export const deskFilter = (request: HttpContext['request']): DeskFilter => ({
  ...caseFilter(request, { queues: QUEUES, states: claimWorkflow.stateNames }),
  programme: idAsked(request, 'programme'),
})
