import type { HttpContext } from '@adonisjs/core/http'
import type { DeskFilter } from '#queries/certification_desk/desk_list'
import { QUEUES } from '#queries/certification_desk/desk_queues'
import { caseFilter, idAsked } from '#validators/office/case_filter'
import { certificationWorkflow } from '#workflows/certification_workflow'

/** Reads the certification desk's address. */
export const certificationFilter = (request: HttpContext['request']): DeskFilter => ({
  ...caseFilter(request, { queues: QUEUES, states: certificationWorkflow.stateNames }),
  scheme: idAsked(request, 'scheme'),
})
