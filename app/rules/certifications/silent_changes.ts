import { forerunners } from '#rules/certifications/items_touched'
import type { SchemeDefinition, SchemeItem } from '#rules/certifications/scheme_definition'

type Edition = Pick<SchemeDefinition, 'items'>

export interface SilentChange {
  item: string
  changed: string[]
}

/** What decides an item's points: changed, it is another question and needs a raised version. */
const MEANING: Record<string, (item: SchemeItem) => unknown> = {
  field: ({ field }) => field,
  kind: ({ kind }) => kind,
  threshold: ({ threshold }) => threshold,
  points: ({ points }) => points,
  isMustHave: ({ isMustHave }) => Boolean(isMustHave),
  isRecord: ({ isRecord }) => Boolean(isRecord),
  evidence: ({ evidence }) => Boolean(evidence?.isRequired),
}

/** Items of a next edition that mean something else under the same version, or go back to an earlier one. */
export function silentChanges(from: Edition, to: Edition): SilentChange[] {
  return to.items.flatMap((item) => {
    const changed = forerunners(item, from).flatMap((was) => changesOf(was, item))
    return changed.length === 0 ? [] : [{ item: item.code, changed: [...new Set(changed)] }]
  })
}

function changesOf(was: SchemeItem, item: SchemeItem): string[] {
  if (item.version > was.version) return []
  const changed = Object.keys(MEANING).filter((entry) => MEANING[entry]!(was) !== MEANING[entry]!(item))
  return item.version < was.version ? ['version', ...changed] : changed
}
