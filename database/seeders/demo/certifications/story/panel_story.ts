/** 審査会: called for the cases that wait for it, held, and closed of one mind. */
import { castVotes } from '#actions/panels/cast_votes'
import { closePanel } from '#actions/panels/close_panel'
import { declareTies } from '#actions/panels/declare_ties'
import { openPanel } from '#actions/panels/open_panel'
import { planPanel } from '#actions/panels/plan_panel'
import Certification from '#models/certification'
import CertificationScheme from '#models/certification_scheme'
import PanelItem from '#models/panel_item'
import { hasDeclared } from '#queries/panels/declared_cases'
import type { Actor } from '#values/actor'
import type { Cast } from '#database/seeders/demo/certifications/cast'
import type { Days } from '#database/seeders/demo/certifications/days'
import type { Opening } from '#database/seeders/demo/certifications/plots'
import type { Story } from '#database/seeders/demo/story/play'

export async function* panelStory(schemeCode: string, opening: Opening, { clerk, chair, reviewer, expert }: Cast, days: Days): Story {
  const members = [chair, reviewer(1), reviewer(2), reviewer(3), expert]
  const heldAt = days.moment(opening, 'panel').set({ hour: 10, minute: 30, second: 0 })

  yield days.moment(opening, 'call')
  const { id: schemeId } = await CertificationScheme.findByOrFail('code', schemeCode)
  const cases = await Certification.query().where({ schemeId, state: 'reviewed' }).orderBy('id')
  if (cases.length === 0) return
  const people = members.map(({ id }) => id!)
  const plan = {
    heldAt,
    place: '港区役所 9階 911会議室',
    remarks: null,
    members: people,
    cases: cases.map((one) => one.id),
  }
  const { id } = await planPanel(schemeId, plan, clerk)

  yield heldAt
  const items = await PanelItem.query().where('panelId', id).preload('recusals').preload('certification').orderBy('position')
  for (const item of items) for (const member of inRoom(item, members)) await declareOnce(item, member)
  await openPanel(id, people, chair)
  for (const item of items) for (const member of inRoom(item, members)) await castVotes(item.id, votesFor(item), member)

  yield heldAt.plus({ minutes: 95 })
  await closePanel(id, chair)
}

const inRoom = ({ recusals }: PanelItem, members: Actor[]) => members.filter(({ id }) => recusals.every(({ userId }) => userId !== id))

async function declareOnce({ id, certificationId }: PanelItem, member: Actor) {
  if (!(await hasDeclared(member.id!, certificationId))) await declareTies(id, { answer: 'none', note: null }, member)
}

const votesFor = ({ certification }: PanelItem) =>
  (certification.fields as string[]).map((field) => ({ field, vote: 'fit' as const, conditions: null }))
