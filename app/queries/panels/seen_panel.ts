import { errors } from '@adonisjs/lucid'
import CertificationScheme from '#models/certification_scheme'
import { namesOf } from '#queries/office/names_of'
import { declaredCases } from '#queries/panels/declared_cases'
import { hearing, type HeardItem, type Hearing } from '#queries/panels/hearing'
import { hiddenCases } from '#queries/panels/hidden_cases'
import type { Actor } from '#values/actor'
import { idIn } from '#values/id_in'

export interface SeenItem extends HeardItem {
  /** its place among the cases this person sees: a gap would tell of one that is hidden */
  place: number
  /** a member has to declare first, whatever other post they come by; until then only name, address, officers and advisers are shown */
  isOpen: boolean
}

export interface SeenPanel extends Omit<Hearing, 'items'> {
  scheme: CertificationScheme
  items: SeenItem[]
  names: Record<number, string>
  hidden: Set<number>
  isClerk: boolean
  isMember: boolean
  isChair: boolean
}

/**
 * A meeting as one person may see it: a clerk every one, a member their own, an approver what is closed;
 * without the cases that do not exist for this person, or for which they left the room.
 * @throws E_ROW_NOT_FOUND
 */
export async function seenPanel(id: unknown, { id: userId, as }: Actor): Promise<SeenPanel> {
  const heard = await hearing(idIn(id))
  const own = heard.members.find((one) => one.userId === userId)
  const isClerk = as === 'clerk'
  const isAllowed = isClerk || (as === 'approver' ? heard.panel.state === 'closed' : own !== undefined)
  if (!isAllowed) throw new errors.E_ROW_NOT_FOUND()

  const hidden = await hiddenCases(userId!)
  const items = heard.items.filter(({ certification }) => !hidden.has(certification.id))
  const declared = await declaredCases(
    userId!,
    items.map(({ certification }) => certification.id)
  )
  const people = [...heard.members.map((one) => one.userId), ...items.flatMap(({ recusals }) => recusals.map((one) => one.userId))]
  const isMember = !isClerk && own !== undefined

  return {
    ...heard,
    scheme: await CertificationScheme.findOrFail(heard.panel.schemeId),
    items: items.map((item, index) => ({ ...item, place: index + 1, isOpen: own === undefined || declared.has(item.certification.id) })),
    names: await namesOf(people),
    hidden,
    isClerk,
    isMember,
    isChair: isMember && as === 'chair' && own?.post === 'chair',
  }
}

/** @throws E_ROW_NOT_FOUND also where this case does not exist for this person */
export function itemOf({ items }: SeenPanel, itemId: unknown): SeenItem {
  const item = items.find(({ row }) => row.id === idIn(itemId))
  if (!item) throw new errors.E_ROW_NOT_FOUND()

  return item
}
