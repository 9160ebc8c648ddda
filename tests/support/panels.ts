/** Meetings of the panel and what comes of them, reached by taking the steps. */
import { castVotes } from '#actions/panels/cast_votes'
import { closePanel } from '#actions/panels/close_panel'
import { declareTies } from '#actions/panels/declare_ties'
import { openPanel } from '#actions/panels/open_panel'
import { planPanel } from '#actions/panels/plan_panel'
import Certification from '#models/certification'
import Panel from '#models/panel'
import PanelItem from '#models/panel_item'
import { hasDeclared } from '#queries/panels/declared_cases'
import type { Verdict, VoteWord } from '#rules/certifications/recommendation'
import { asClerk } from '#tests/support/office'
import { givenStaff } from '#tests/support/people'
import { givenReviewedCertification } from '#tests/support/reviews'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

type Asked = NonNullable<Parameters<typeof givenReviewedCertification>[0]>

export interface Room {
  chair: Actor
  /** everybody else on the panel */
  members: Actor[]
}

export const asMember = ({ id }: { id: number }, post: 'chair' | 'reviewer' | 'expert'): Actor => ({
  id,
  as: post === 'chair' ? 'chair' : 'reviewer',
  post,
})

export const givenPanelMember = async (post: 'chair' | 'reviewer' | 'expert') => asMember(await givenStaff('certifications', post), post)

/** A chair, two reviewers and an expert: one more than a quorum. */
export const givenRoom = async (): Promise<Room> => ({
  chair: await givenPanelMember('chair'),
  members: [await givenPanelMember('reviewer'), await givenPanelMember('reviewer'), await givenPanelMember('expert')],
})

export const everybody = ({ chair, members }: Room) => [chair, ...members]

/** 招集: a meeting today with these cases on its agenda. */
export async function givenPanel(cases: Certification[], room?: Room) {
  const { chair, members } = room ?? (await givenRoom())
  const people = [chair, ...members].map(({ id }) => id!)
  const plan = { heldAt: now(), place: '港区役所 901会議室', remarks: null, members: people, cases: cases.map(({ id }) => id) }
  const clerk = asClerk(await givenStaff('certifications', 'clerk'))
  const panel = await planPanel(cases[0]!.schemeId, plan, clerk)

  return { panel, chair, members, items: await PanelItem.query().where('panelId', panel.id).orderBy('position') }
}

/** 開会: everybody attends and has declared to have no ties. */
export async function givenOpenPanel(cases: Certification[], room?: Room) {
  const given = await givenPanel(cases, room)
  for (const item of given.items) await declareAll(item, given)
  await openPanel(
    given.panel.id,
    everybody(given).map(({ id }) => id!),
    given.chair
  )

  return { ...given, panel: await Panel.findOrFail(given.panel.id) }
}

export async function declareAll(item: PanelItem, room: Room) {
  const outside = await item.related('recusals').query()
  for (const member of everybody(room)) {
    if (outside.some(({ userId }) => userId === member.id) || (await hasDeclared(member.id!, item.certificationId))) continue
    await declareTies(item.id, { answer: 'none', note: null }, member)
  }
}

/** One vote for every field, or a vote for each. */
export async function vote(
  item: PanelItem,
  member: Actor,
  votes: VoteWord | Record<string, VoteWord>,
  conditions = '一年以内に規程を整えること。'
) {
  const { fields } = await Certification.findOrFail(item.certificationId)
  const wordFor = (field: string) => (typeof votes === 'string' ? votes : votes[field]!)
  await castVotes(
    item.id,
    (fields as string[]).map((field) => ({
      field,
      vote: wordFor(field),
      conditions: wordFor(field) === 'conditional' ? conditions : null,
    })),
    member
  )
}

export async function voteAll(item: PanelItem, room: Room, votes: VoteWord | Record<string, VoteWord>) {
  const outside = await item.related('recusals').query()
  for (const member of everybody(room)) if (outside.every(({ userId }) => userId !== member.id)) await vote(item, member, votes)
}

/** 答申: the panel has closed, of one mind. `recommendation` is one verdict for every field, or one for each. */
export async function givenPanelledCertification({
  recommendation = 'fit',
  room,
  ...asked
}: Asked & { recommendation?: Verdict | Record<string, Verdict>; room?: Room } = {}) {
  const reviewed = await givenReviewedCertification(asked)
  const open = await givenOpenPanel([reviewed.certification], room)
  await voteAll(open.items[0]!, open, recommendation)
  await closePanel(open.panel.id, open.chair)

  return { ...reviewed, ...open, certification: await Certification.findOrFail(reviewed.certification.id) }
}
