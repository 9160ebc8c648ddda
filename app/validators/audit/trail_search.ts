import type { HttpContext } from '@adonisjs/core/http'
import type { TrailSearch } from '#queries/audit/trail_search'
import { periodIn, textIn } from '#validators/audit/case_search'
import { idIn } from '#values/id_in'

/** Reads what the address of the trail says; what cannot be read is left out. */
export const trailSearchIn = (request: HttpContext['request']): TrailSearch => ({
  person: idIn(textIn(request, 'person')) || null,
  action: word(textIn(request, 'action'), 64),
  subjectType: word(textIn(request, 'subject'), 32),
  subjectId: idIn(textIn(request, 'subject_id')) || null,
  ...periodIn(request),
  onlyReadings: textIn(request, 'readings') === '1',
  before: idIn(textIn(request, 'before')) || null,
})

const word = (text: string, length: number) => (/^[a-z_.]+$/i.test(text) && text.length <= length ? text : null)
