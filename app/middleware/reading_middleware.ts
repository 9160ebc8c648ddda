import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { noteReading, type Reading } from '#actions/audit/note_reading'
import { idIn } from '#values/id_in'

interface Read {
  action?: Reading['action']
  /** type of what is read; none: the address says it as `:kind` */
  type?: string
  /** where its id stands in the address */
  param: string
}

/**
 * A page about a company or a person: that it was read is written down before it is sent, after it was made.
 * What was refused, led elsewhere or asked for its head alone was not read.
 */
export default class ReadingMiddleware {
  async handle({ request, response, params, actor }: HttpContext, next: NextFn, { action = 'case.read', type, param }: Read) {
    await next()
    if (request.method() !== 'GET' || response.getStatus() !== 200) return
    await noteReading({ action, subject: { type: type ?? params.kind, id: idIn(params[param]) } }, actor)
  }
}
