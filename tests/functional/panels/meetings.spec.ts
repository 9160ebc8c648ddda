import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { cancelPanel } from '#actions/panels/cancel_panel'
import { castVotes } from '#actions/panels/cast_votes'
import { changePanel } from '#actions/panels/change_panel'
import { closePanel } from '#actions/panels/close_panel'
import { declareTies } from '#actions/panels/declare_ties'
import { noteDiscussion } from '#actions/panels/note_discussion'
import { openPanel } from '#actions/panels/open_panel'
import { planPanel, type PanelPlan } from '#actions/panels/plan_panel'
import { postponeItem } from '#actions/panels/postpone_item'
import { recordAttendance } from '#actions/panels/record_attendance'
import { recuseMember } from '#actions/panels/recuse_member'
import { takeStep } from '#actions/certifications/take_step'
import Certification from '#models/certification'
import Company from '#models/company'
import Notice from '#models/notice'
import Panel from '#models/panel'
import PanelItem from '#models/panel_item'
import User from '#models/user'
import type { MinutesData } from '#services/papers/certification_notice_data'
import { givenCertificationClerk } from '#tests/support/certification_desk'
import { freezeClock } from '#tests/support/clock'
import { deliverLetters } from '#tests/support/letters'
import { everybody, givenOpenPanel, givenPanel, givenRoom, vote, voteAll } from '#tests/support/panels'
import { givenMember } from '#tests/support/people'
import { refusal } from '#tests/support/refusal'
import { givenReviewedCertification } from '#tests/support/reviews'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

const reviewed = async (asked: Parameters<typeof givenReviewedCertification>[0] = {}) =>
  (await givenReviewedCertification(asked)).certification
const stateOf = async ({ id }: Certification) => (await Certification.findOrFail(id)).state
const minutesOf = async ({ id }: Panel) => (await Notice.query().where({ panelId: id, kind: 'minutes' }).firstOrFail()).data as MinutesData

const change = async (panelId: number, plan: PanelPlan, clerk: Actor) =>
  changePanel(panelId, plan, (await Panel.findOrFail(panelId)).version, clerk)

test.group('Meetings of the panel', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F98] a clerk calls a meeting: members are told day and place, never a case', async ({ assert }) => {
    const certification = await reviewed()
    const { panel, chair, members } = await givenPanel([certification])

    assert.deepInclude(panel.$attributes, { number: 1, state: 'planned', fiscalYear: 2026 })
    await deliverLetters()
    const letters = await db.from('letters').where('template', 'panel_invitation')
    assert.sameMembers(
      letters.map(({ user_id: id }) => id),
      [chair, ...members].map(({ id }) => id)
    )
    for (const { subject } of letters) assert.notInclude(subject ?? '', certification.number!)
  })

  test('[F98] a case stands on one live agenda at a time, and after a cancelled meeting on another', async ({ assert }) => {
    const certification = await reviewed()
    const room = await givenRoom()
    const { panel } = await givenPanel([certification], room)
    const again = await refusal(() => givenPanel([certification], room))

    assert.equal(again.reason, 'panel_case_elsewhere')
    assert.lengthOf(await Panel.query(), 1)
    await cancelPanel(panel.id, '会議室が使えないため。', await givenCertificationClerk())
    const { panel: next } = await givenPanel([certification], room)
    assert.equal(next.number, 2)
  })

  test('[F98] a meeting without a chair, or with fewer members than a quorum, or with a case that is not reviewed, is not called', async ({
    assert,
  }) => {
    const certification = await reviewed()
    const { chair, members } = await givenRoom()
    const clerk = await givenCertificationClerk()
    const plan = (ids: (number | null)[], cases = [certification.id]) => ({
      heldAt: now(),
      place: '会議室',
      remarks: null,
      members: ids.map((id) => id!),
      cases,
    })
    const reasonFor = async (ids: (number | null)[], cases?: number[]) =>
      (await refusal(() => planPanel(certification.schemeId, plan(ids, cases), clerk))).reason
    const all = [chair, ...members].map(({ id }) => id)

    assert.equal(await reasonFor(members.map(({ id }) => id)), 'panel_chair_missing')
    assert.equal(await reasonFor(all.slice(0, 2)), 'panel_too_small')
    assert.equal(await reasonFor([...all, (await givenCertificationClerk()).id]), 'panel_member_unknown')
    assert.equal(await reasonFor(all, [certification.id, 999_999]), 'panel_case_not_ready')
    assert.isEmpty(await db.from('panels'))
    assert.isEmpty(await db.from('letters').where('template', 'panel_invitation'))
  })

  test('[F98] [N14] a clerk in conflict can neither put the case on an agenda nor learn that it stands on another', async ({ assert }) => {
    const [tied, other, standing] = [await reviewed(), await reviewed(), await reviewed()]
    const room = await givenRoom()
    const clerk = await givenCertificationClerk()
    for (const { companyId } of [tied, standing]) {
      await givenMember(await Company.findOrFail(companyId), 'employee', await User.findOrFail(clerk.id!))
    }
    const { panel: live } = await givenPanel([standing], room)
    const plan = (cases: Certification[], place = '会議室') => ({
      heldAt: now(),
      place,
      remarks: null,
      members: everybody(room).map(({ id }) => id!),
      cases: cases.map(({ id }) => id),
    })
    for (const hidden of [tied, standing]) {
      const { reason, message } = await refusal(() => planPanel(other.schemeId, plan([other, hidden]), clerk))
      assert.equal(reason, 'panel_case_not_ready')
      assert.notInclude(message, hidden.number!)
      const changed = await refusal(() => change(live.id, plan([other, hidden], '別の部屋'), clerk))
      assert.equal(changed.reason, 'panel_case_not_ready')
    }

    assert.lengthOf(await Panel.query(), 1)
    assert.notEqual((await Panel.findOrFail(live.id)).place, '別の部屋')
    assert.deepEqual(
      (await PanelItem.query()).map(({ certificationId }) => certificationId),
      [standing.id]
    )
    await change(live.id, plan([other]), clerk)
    assert.lengthOf(await PanelItem.query().where('panelId', live.id), 2, 'what the clerk cannot see stays')
  })

  test('[F98] only a chair of the meeting opens it, on its day', async ({ assert }) => {
    const { panel, chair } = await givenPanel([await reviewed()])
    const other = await givenRoom()
    assert.equal((await refusal(() => openPanel(panel.id, [], other.chair))).reason, 'panel_not_chair')
    await panel.merge({ heldAt: now().plus({ days: 1 }) }).save()
    assert.equal((await refusal(() => openPanel(panel.id, [], chair))).reason, 'panel_too_early')
    assert.isEmpty(await db.from('panel_events'))
  })

  test('[F98] votes per field become the recommendation of each case, with conditions, and two of four fields can pass', async ({
    assert,
  }) => {
    const certification = await reviewed({ fields: ['childcare', 'community', 'care', 'workplace'] })
    const fields = certification.fields as string[]
    const given = await givenOpenPanel([certification])
    const [item] = given.items
    const ballot = Object.fromEntries(fields.map((field, index) => [field, (['fit', 'conditional', 'unfit', 'unfit'] as const)[index]!]))
    await voteAll(item!, given, ballot)
    await vote(item!, given.members[0]!, 'abstain')
    await closePanel(given.panel.id, given.chair)

    const after = await Certification.findOrFail(certification.id)
    assert.equal(after.state, 'panelled')
    assert.deepEqual(
      fields.map((field) => after.recommendation[field].verdict),
      ['fit', 'conditional', 'unfit', 'unfit']
    )
    assert.equal(after.recommendation[fields[1]!].conditions, '一年以内に規程を整えること。')
    const { cases, members } = await minutesOf(given.panel)
    assert.deepEqual(cases[0]!.fields[0]!.counts, { fit: 3, conditional: 0, unfit: 0, abstain: 1 })
    assert.lengthOf(
      members.filter(({ attends }) => attends),
      4
    )
    assert.notInclude(JSON.stringify(cases[0]!.fields), '職員', 'votes have no names')
    const event = await db.from('certification_events').where({ certification_id: certification.id, step: 'recommend' }).firstOrFail()
    assert.equal(event.actor_as, 'chair')
  })

  test('[F98] a member may change the vote until the meeting closes, and not after', async ({ assert }) => {
    const given = await givenOpenPanel([await reviewed({ fields: ['childcare'] })])
    const [item] = given.items
    await voteAll(item!, given, 'unfit')
    await voteAll(item!, given, 'fit')
    await closePanel(given.panel.id, given.chair)
    const late = await refusal(() => vote(item!, given.members[0]!, 'unfit'))

    assert.equal(late.reason, 'panel_over')
    assert.equal((await PanelItem.findOrFail(item!.id)).recommendation.childcare.verdict, 'fit')
    assert.lengthOf(await db.from('panel_votes').where('vote', 'unfit'), 0)
  })

  test('[F98] who is absent, has not declared, or has left the room does not vote', async ({ assert }) => {
    const { panel, chair, members, items } = await givenPanel([await reviewed({ fields: ['childcare'] })])
    const [item] = items
    const [declared, undeclared, absent] = members
    for (const member of [chair, declared!, absent!]) await declareTies(item!.id, { answer: 'none', note: null }, member)
    await openPanel(panel.id, [declared!.id!, undeclared!.id!], chair)
    await vote(item!, chair, 'fit')

    assert.equal((await refusal(() => vote(item!, undeclared!, 'fit'))).reason, 'panel_cannot_vote')
    assert.equal((await refusal(() => vote(item!, absent!, 'fit'))).reason, 'panel_cannot_vote')
    await vote(item!, declared!, 'fit')
    await recuseMember(item!.id, declared!.id!, '家族が取引先に勤めているため。', declared!)
    assert.equal((await refusal(() => vote(item!, declared!, 'fit'))).reason, 'panel_cannot_vote')
    assert.deepEqual(
      (await db.from('panel_votes')).map(({ user_id: id }) => id),
      [chair.id],
      'the vote leaves with the voter'
    )
  })

  test('[F98] a vote is on every field, and one with conditions says which', async ({ assert }) => {
    const { items, chair } = await givenOpenPanel([await reviewed({ fields: ['childcare', 'workplace'] })])
    const votes = (...fields: string[]) => fields.map((field) => ({ field, vote: 'fit' as const, conditions: null }))
    const reasonFor = async (sent: Parameters<typeof castVotes>[1]) => (await refusal(() => castVotes(items[0]!.id, sent, chair))).reason

    assert.equal(await reasonFor(votes('childcare')), 'panel_vote_incomplete')
    assert.equal(await reasonFor(votes('childcare', 'care')), 'panel_vote_incomplete')
    assert.equal(
      await reasonFor([...votes('childcare'), { field: 'workplace', vote: 'conditional', conditions: null }]),
      'panel_vote_incomplete'
    )
    assert.isEmpty(await db.from('panel_votes'))
  })

  test('[F98] the meeting is not closed while a vote is missing; the chair postpones the case, and it goes to the next meeting', async ({
    assert,
  }) => {
    const [voted, open] = [await reviewed({ fields: ['childcare'] }), await reviewed({ fields: ['childcare'] })]
    const given = await givenOpenPanel([voted, open])
    const [first, second] = given.items
    await voteAll(first!, given, 'fit')
    const early = await refusal(() => closePanel(given.panel.id, given.chair))

    assert.equal(early.reason, 'panel_votes_missing')
    assert.equal(await stateOf(voted), 'reviewed')
    assert.isEmpty(await db.from('notices').where('kind', 'minutes'))
    await postponeItem(second!.id, '追加の資料を待つため。', given.chair)
    await closePanel(given.panel.id, given.chair)
    assert.equal(await stateOf(voted), 'panelled')
    assert.equal(await stateOf(open), 'reviewed')
    assert.equal((await minutesOf(given.panel)).cases[1]!.because, '追加の資料を待つため。')
    const { items } = await givenPanel([open], given)
    assert.lengthOf(items, 1)
  })

  test('[F98] a case without quorum and a tie that no chair decides are postponed by themselves', async ({ assert }) => {
    const [quorum, tie] = [await reviewed({ fields: ['childcare'] }), await reviewed({ fields: ['childcare'] })]
    const given = await givenOpenPanel([quorum, tie])
    const [first, second] = given.items
    const [one, other, third] = given.members
    for (const member of [one!, other!]) await recuseMember(first!.id, member.id!, '取引があるため。', member)
    await vote(second!, given.chair, 'abstain')
    await vote(second!, one!, 'fit')
    await vote(second!, other!, 'unfit')
    await vote(second!, third!, 'abstain')
    await closePanel(given.panel.id, given.chair)

    assert.deepEqual(
      (await minutesOf(given.panel)).cases.map(({ outcome, because }) => [outcome, because]),
      [
        ['postponed', 'quorum'],
        ['postponed', 'tie'],
      ]
    )
    assert.equal(await stateOf(tie), 'reviewed')
  })

  test('[F98] a case that was withdrawn meanwhile is only noted', async ({ assert }) => {
    const given = await givenReviewedCertification()
    const panel = await givenOpenPanel([given.certification])
    await takeStep(given.certification.id, 'withdraw', given.actor, () => ({ reason: '都合により。' }))
    await closePanel(panel.panel.id, panel.chair)

    assert.equal((await minutesOf(panel.panel)).cases[0]!.outcome, 'withdrawn')
    assert.equal(await stateOf(given.certification), 'withdrawn')
  })

  test('[F98] [N14] who belongs to the company by now leaves the room by data, and a vote already given with them', async ({ assert }) => {
    const given = await givenReviewedCertification({ fields: ['childcare'] })
    const room = await givenRoom()
    const panel = await givenOpenPanel([given.certification], room)
    const [item] = panel.items
    await voteAll(item!, panel, 'fit')
    await givenMember(given.company, 'employee', await User.findOrFail(panel.members[2]!.id!))
    await closePanel(panel.panel.id, panel.chair)

    const [heard] = (await minutesOf(panel.panel)).cases
    assert.deepInclude(heard, { present: 3, outcome: 'recommended' })
    assert.deepEqual(
      heard!.recused.map(({ because }) => because),
      ['data']
    )
    assert.deepEqual(heard!.fields[0]!.counts, { fit: 3, conditional: 0, unfit: 0, abstain: 0 })
  })

  test('[F98] a chair who left the room hears nothing of that case, and the other chair decides a tie of it', async ({ assert }) => {
    const [hidden, seen] = [await reviewed({ fields: ['childcare'] }), await reviewed({ fields: ['childcare'] })]
    const room = await givenRoom()
    const deputy = (await givenRoom()).chair
    const given = await givenOpenPanel([hidden, seen], { ...room, members: [...room.members, deputy] })
    const [first, second] = given.items
    await recuseMember(first!.id, given.chair.id!, '顧問をしているため。', given.chair)
    await voteAll(second!, given, 'fit')
    await vote(first!, deputy, 'fit')
    await vote(first!, room.members[0]!, 'fit')
    await vote(first!, room.members[1]!, 'unfit')
    await vote(first!, room.members[2]!, 'unfit')
    await closePanel(given.panel.id, given.chair)
    assert.equal((await PanelItem.findOrFail(first!.id)).recommendation.childcare.verdict, 'fit')

    const again = await givenOpenPanel([await reviewed({ fields: ['childcare'] })], room)
    await recuseMember(again.items[0]!.id, room.chair.id!, '顧問をしているため。', room.chair)
    await closePanel(again.panel.id, room.chair)
    assert.deepInclude((await minutesOf(again.panel)).cases[0], { outcome: 'postponed', because: 'votes' }, 'without a word to the chair')
  })

  test('[F98] a clerk who cannot see a case keeps it on the agenda while changing the meeting', async ({ assert }) => {
    const given = await givenReviewedCertification()
    const { panel, chair, members } = await givenPanel([given.certification])
    const clerk = await givenCertificationClerk()
    await givenMember(given.company, 'employee', await User.findOrFail(clerk.id!))
    await change(
      panel.id,
      { heldAt: now().plus({ days: 3 }), place: '港区役所', remarks: null, members: [chair, ...members].map(({ id }) => id!), cases: [] },
      clerk
    )

    assert.lengthOf(await PanelItem.query().where('panelId', panel.id), 1)
    const letters = await db.from('letters').where('template', 'panel_invitation')
    assert.lengthOf(letters, 8, 'another day calls everybody again')
  })

  test('[F42] [F98] of two clerks who change one meeting the second sees what the first wrote, and so with the notes of a case', async ({
    assert,
  }) => {
    const given = await givenOpenPanel([await reviewed({ fields: ['childcare'] })])
    const planned = await givenPanel([await reviewed({ fields: ['childcare'] })])
    const clerk = await givenCertificationClerk()
    const people = everybody(planned).map(({ id }) => id!)
    const { version, heldAt } = await Panel.findOrFail(planned.panel.id)
    const to = (place: string) => ({ heldAt, place, remarks: null, members: people, cases: [planned.items[0]!.certificationId] })
    await changePanel(planned.panel.id, to('みなとパーク芝浦'), version, clerk)
    assert.equal((await refusal(() => changePanel(planned.panel.id, to('港区役所'), version, clerk))).reason, 'panel_changed')
    assert.equal((await planned.panel.refresh()).place, 'みなとパーク芝浦')

    const [item] = given.items
    await noteDiscussion(item!.id, { discussion: '実績を\nたずねた。', was: null }, given.chair)
    const late = () => noteDiscussion(item!.id, { discussion: '別の要旨。', was: null }, clerk)
    assert.equal((await refusal(late)).reason, 'discussion_changed')
    await noteDiscussion(item!.id, { discussion: '実績をたずね、答えを得た。', was: '実績を\r\nたずねた。' }, clerk)
    assert.equal((await item!.refresh()).discussion, '実績をたずね、答えを得た。')
  })

  test('[F98] a meeting that moves away and back calls everybody three times; one that stays calls nobody again', async ({ assert }) => {
    const { panel, chair, members } = await givenPanel([(await givenReviewedCertification()).certification])
    const { heldAt, place } = panel
    const people = [chair, ...members].map(({ id }) => id!)
    const cases = (await PanelItem.query().where('panelId', panel.id)).map(({ certificationId }) => certificationId)
    const clerk = await givenCertificationClerk()
    for (const at of ['みなとパーク芝浦', place, place])
      await change(panel.id, { heldAt, place: at, remarks: null, members: people, cases }, clerk)

    assert.lengthOf(await db.from('letters').where('template', 'panel_invitation'), 3 * people.length)
  })

  test('[F98] the chair records who comes late and who leaves early', async ({ assert }) => {
    const given = await givenOpenPanel([await reviewed({ fields: ['childcare'] })])
    const [item] = given.items
    await voteAll(item!, given, 'unfit')
    for (const member of [given.chair, given.members[0]!]) await vote(item!, member, 'fit')
    await recordAttendance(
      given.panel.id,
      everybody(given)
        .slice(0, 3)
        .map(({ id }) => id!),
      given.chair
    )
    assert.equal((await refusal(() => recordAttendance(given.panel.id, [], given.members[0]!))).reason, 'panel_not_chair')
    await closePanel(given.panel.id, given.chair)

    assert.deepEqual((await minutesOf(given.panel)).cases[0]!.fields[0]!.counts, { fit: 2, conditional: 0, unfit: 1, abstain: 0 })
  })
})
