import type { HttpContext } from '@adonisjs/core/http'
import type { DeskFilter } from '#queries/office/desk_list'
import { QUEUES, type Queue } from '#queries/office/desk_queues'
import { isDay } from '#values/day'
import { claimWorkflow } from '#workflows/claim_workflow'

/** Reads the desk's address. What cannot be read is left out, so that an old bookmark still opens. */
export function deskFilter(request: HttpContext['request']): DeskFilter {
  const asked = request.qs()
  const text = (name: string) => (typeof asked[name] === 'string' ? (asked[name] as string).slice(0, 100) : '')
  const id = (name: string) => (/^[1-9]\d{0,9}$/.test(text(name)) ? Number(text(name)) : null)
  const isState = claimWorkflow.stateNames.some((name) => name === text('state') && name !== 'draft')

  return {
    queue: QUEUES.find((queue: Queue) => queue === text('queue')) ?? 'examine',
    q: text('q').trim() || null,
    state: isState ? text('state') : null,
    programme: id('programme'),
    assignee: text('assignee') === 'me' || text('assignee') === 'nobody' ? (text('assignee') as 'me' | 'nobody') : id('assignee'),
    year: id('year'),
    after: cursor(text('after')),
  }
}

/** `2026-05-01_12`, or `-_12` for a row without a due day. */
function cursor(text: string): DeskFilter['after'] {
  const [dueOn, id] = text.split('_')
  if (!dueOn || !/^\d{1,10}$/.test(id ?? '')) return null
  return dueOn === '-' ? { dueOn: null, id: Number(id) } : isDay(dueOn) ? { dueOn, id: Number(id) } : null
}
