import type { HttpContext } from '@adonisjs/core/http'
import type { CaseFilter } from '#queries/office/desk_narrowing'
import { isDay } from '#values/day'

type Request = HttpContext['request']

/** Reads what the address of any desk's list says. What cannot be read is left out, so that an old bookmark still opens. */
export function caseFilter<Queue extends string>(
  request: Request,
  { queues, states }: { queues: readonly Queue[]; states: readonly string[] }
) {
  const state = textIn(request, 'state')
  const assignee = textIn(request, 'assignee')

  return {
    queue: queues.find((queue) => queue === textIn(request, 'queue')) ?? queues[0]!,
    q: textIn(request, 'q').trim() || null,
    state: states.includes(state) && state !== 'draft' ? state : null,
    assignee: assignee === 'me' || assignee === 'nobody' ? (assignee as 'me' | 'nobody') : idAsked(request, 'assignee'),
    year: idAsked(request, 'year'),
    after: cursor(textIn(request, 'after')),
  }
}

export const idAsked = (request: Request, name: string) =>
  /^[1-9]\d{0,9}$/.test(textIn(request, name)) ? Number(textIn(request, name)) : null

function textIn(request: Request, name: string): string {
  const asked = request.qs()[name]
  return typeof asked === 'string' ? asked.slice(0, 100) : ''
}

/** `2026-05-01_12`, or `-_12` for a row without a due day. */
function cursor(text: string): CaseFilter['after'] {
  const [dueOn, id] = text.split('_')
  if (!dueOn || !/^\d{1,10}$/.test(id ?? '')) return null
  return dueOn === '-' ? { dueOn: null, id: Number(id) } : isDay(dueOn) ? { dueOn, id: Number(id) } : null
}
