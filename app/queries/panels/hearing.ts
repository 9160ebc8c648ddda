import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import db from '@adonisjs/lucid/services/db'
import type Certification from '#models/certification'
import Panel from '#models/panel'
import PanelItem from '#models/panel_item'
import PanelMember from '#models/panel_member'
import { staying } from '#rules/certifications/quorum'
import type { MemberVote, VoteWord } from '#rules/certifications/recommendation'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'

export interface HeardItem {
  row: PanelItem
  certification: Certification
  scheme: SchemeInForce
  fields: string[]
  recusals: { userId: number; because: string }[]
  /** who attends and stays in the room */
  present: number[]
  hasQuorum: boolean
  /** by field, of those present alone */
  votes: Record<string, MemberVote[]>
  /** who has voted on every field */
  voters: number[]
}

export interface Hearing {
  panel: Panel
  members: PanelMember[]
  /** the presiding chair first */
  chairs: number[]
  items: HeardItem[]
}

/** Everything of a meeting: who attends, who leaves the room for which case, and who voted what. Never shown as it is. */
export async function hearing(panelId: number, client: QueryClientContract = db.connection()): Promise<Hearing> {
  const panel = await Panel.query({ client }).where('id', panelId).firstOrFail()
  const members = await PanelMember.query({ client }).where('panelId', panelId).orderBy('id')
  const rows = await PanelItem.query({ client })
    .where('panelId', panelId)
    .preload('certification', (query) => query.preload('company').preload('edition').preload('scheme'))
    .preload('recusals', (query) => query.orderBy('id'))
    .preload('votes', (query) => query.orderBy('id'))
    .orderBy('position')
  const attending = members.filter(({ attends }) => attends).map(({ userId }) => userId)
  const chairs = members.filter(({ post }) => post === 'chair').map(({ userId }) => userId)

  return {
    panel,
    members,
    chairs: chairs.sort((one, other) => Number(other === panel.openedById) - Number(one === panel.openedById)),
    items: rows.map((row) => heardItem(row, attending)),
  }
}

function heardItem(row: PanelItem, attending: number[]): HeardItem {
  const { certification } = row
  const scheme = certification.edition.definition as SchemeInForce
  const fields = certification.fields as string[]
  const recusals = row.recusals.map(({ userId, because }) => ({ userId, because }))
  const present = staying(
    attending,
    recusals.map(({ userId }) => userId)
  )
  const counted = row.votes.filter(({ userId }) => present.includes(userId))
  const votesOn = (field: string): MemberVote[] =>
    counted
      .filter((one) => one.field === field)
      .map(({ userId, vote, conditions }) => ({ member: userId, vote: vote as VoteWord, conditions }))

  return {
    row,
    certification,
    scheme,
    fields,
    recusals,
    present,
    hasQuorum: present.length >= scheme.review.quorum,
    votes: Object.fromEntries(fields.map((field) => [field, votesOn(field)])),
    voters: present.filter((member) => fields.every((field) => counted.some((one) => one.userId === member && one.field === field))),
  }
}
