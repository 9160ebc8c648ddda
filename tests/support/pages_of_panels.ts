/** Meetings of the panel at every stage, and who sees which page of them. */
import { closePanel } from '#actions/panels/close_panel'
import { postponeItem } from '#actions/panels/postpone_item'
import User from '#models/user'
import { givenOpenPanel, givenPanel, givenRoom, vote, voteAll } from '#tests/support/panels'
import { givenStaff } from '#tests/support/people'
import { givenReviewedCertification } from '#tests/support/reviews'
import type { Role } from '#tests/support/town_of_pages'

const PANELS = '/office/certifications/panels'

export async function pagesOfPanels(): Promise<Role[]> {
  const room = await givenRoom()
  const cases = []
  for (const fields of [['childcare', 'care'], ['childcare'], ['workplace'], ['community']])
    cases.push((await givenReviewedCertification({ fields })).certification)
  const closed = await givenOpenPanel(cases.slice(0, 2), room)
  await voteAll(closed.items[0]!, closed, 'conditional')
  await postponeItem(closed.items[1]!.id, '追加の資料を待つため。', room.chair)
  await closePanel(closed.panel.id, room.chair)
  const open = await givenOpenPanel(cases.slice(2, 3), room)
  await vote(open.items[0]!, room.chair, 'conditional')
  const planned = await givenPanel(cases.slice(3), room)
  const panels = [closed, open, planned]

  const each = (page: string, of = panels) => of.map(({ panel }) => `${PANELS}/${panel.id}${page}`)
  const items = panels.map(({ panel, items: [item] }) => `${PANELS}/${panel.id}/items/${item!.id}`)
  const read = {
    'panels.index': [PANELS],
    'panels.show': each(''),
    'panels.pack': each('/pack'),
    'panels.items.show': items,
    'panels.minutes': each('/minutes', [closed]),
  }

  return [
    {
      name: 'clerk of the panel',
      person: await givenStaff('certifications', 'clerk'),
      pages: { ...read, 'panels.create': [`${PANELS}/new?scheme=${closed.panel.schemeId}`], 'panels.edit': each('/edit', [planned]) },
    },
    { name: 'chair', person: await User.findOrFail(room.chair.id!), pages: { ...read, 'panels.calibration': [`${PANELS}/calibration`] } },
    {
      name: 'member of the panel',
      person: await User.findOrFail(room.members[0]!.id!),
      pages: { 'panels.show': each('', [open]), 'panels.items.show': items },
    },
    {
      name: 'approver of a panel',
      person: await givenStaff('certifications', 'section_chief'),
      pages: { 'panels.show': each('', [closed]), 'panels.minutes': each('/minutes', [closed]) },
    },
  ]
}
