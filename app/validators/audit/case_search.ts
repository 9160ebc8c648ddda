import type { HttpContext } from '@adonisjs/core/http'
import type { CaseSearch } from '#queries/audit/case_search'
import { readCursor } from '#values/cursor'
import { isDay } from '#values/day'
import { idIn } from '#values/id_in'
import { AUDITED_KINDS, isAudited, statesOfKind, stepsOfKind, type AuditedKind } from '#workflows/audited_cases'

type Request = HttpContext['request']

/** Reads what the address of the search says; what cannot be read is left out. */
export function caseSearchIn(request: Request): CaseSearch {
  const kind = textIn(request, 'kind')
  const programme = ofKind(textIn(request, 'programme'))
  const state = ofKind(textIn(request, 'state'), statesOfKind)
  const step = ofKind(textIn(request, 'step'), stepsOfKind)
  const named = [isAudited(kind) ? kind : null, programme?.kind, state?.kind, step?.kind].filter((one) => one) as AuditedKind[]

  return {
    q: textIn(request, 'q').trim() || null,
    kinds: AUDITED_KINDS.filter((one) => named.every((asked) => asked === one)),
    programme: programme ? idIn(programme.word) || null : null,
    state: state?.word ?? null,
    step: step?.word ?? null,
    person: idIn(textIn(request, 'person')) || null,
    ...periodIn(request),
    after: cursorIn(textIn(request, 'after')),
  }
}

/** A moment as stored, a kind, an id. */
function cursorIn(text: string) {
  const cursor = readCursor(text)
  return cursor && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}$/.test(String(cursor[0])) && isAudited(cursor[1]) ? cursor : null
}

export const periodIn = (request: Request) => ({ from: dayIn(request, 'from'), until: dayIn(request, 'until') })

export function textIn(request: Request, name: string): string {
  const asked = request.qs()[name]
  return typeof asked === 'string' ? asked.slice(0, 200) : ''
}

function dayIn(request: Request, name: string) {
  const text = textIn(request, name)
  return isDay(text) ? text : null
}

/** `claim:granted` */
function ofKind(text: string, known?: (kind: AuditedKind) => string[]) {
  const [kind, word] = text.split(':')
  if (!isAudited(kind) || !word || (known && !known(kind).includes(word))) return null
  return { kind, word }
}
