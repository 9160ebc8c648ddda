import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { takeStep as takeCaseStep } from '#actions/certifications/take_step'
import { postToDesk } from '#actions/letters/post_to_desk'
import { issueMinutes } from '#actions/panels/issue_minutes'
import { assertChairs } from '#actions/panels/locked_panel'
import { outcomeOf, type ItemOutcome } from '#actions/panels/outcome_of_item'
import { recuseByData } from '#actions/panels/recuse_by_data'
import { takeStep } from '#actions/panels/take_step'
import { hearing, type Hearing } from '#queries/panels/hearing'
import { hiddenCases } from '#queries/panels/hidden_cases'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

/**
 * 閉会（第8条第4項）: every case is recommended or postponed, and the minutes are written, all at once.
 * @throws RuleViolation `panel_not_chair`, `panel_votes_missing`
 */
export const closePanel = (panelId: number, chair: Actor) =>
  takeStep(panelId, 'close', chair, async ({ row, trx, at }) => {
    await assertChairs(trx, panelId, chair.id)
    await lockCases(trx, panelId)
    await recuseByData(trx, panelId)
    const heard = await hearing(panelId, trx)
    const outcomes = heard.items.map((item) => outcomeOf(item, heard))
    await assertVoted(trx, heard, outcomes, chair.id!)
    for (const outcome of outcomes) await writeOutcome(trx, panelId, outcome, chair)
    row.closedAt = at
    const minutes = await issueMinutes(trx, row, outcomes)
    await postToDesk(
      trx,
      { desk: 'certifications', post: 'clerk' },
      { happening: `panel:${panelId}:closed`, template: 'panel_closed', path: `/office/certifications/panels/${panelId}` }
    )

    return { cases: outcomes.filter(({ outcome }) => outcome === 'recommended').length, minutes: minutes.id }
  })

/** In the order of every other writer. A company that withdraws at this moment comes before or after. */
async function lockCases(trx: TransactionClientContract, panelId: number) {
  const items = await trx.from('panel_items').where('panel_id', panelId).orderBy('certification_id').select('certification_id')
  for (const { certification_id: id } of items) await trx.from('certifications').where('id', id).increment('version', 1)
}

/** The chair hears of votes that are missing; of a case for which the chair left the room, nothing: it is heard again. */
async function assertVoted(trx: TransactionClientContract, { items }: Hearing, outcomes: ItemOutcome[], chairId: number) {
  const hidden = await hiddenCases(chairId, trx)
  const open = items.filter((item, index) => outcomes[index]!.because === 'votes' && !hidden.has(item.certification.id))
  if (open.length > 0) throw new RuleViolation('panel_votes_missing', { number: open[0]!.certification.number!, count: open.length })
}

async function writeOutcome(
  trx: TransactionClientContract,
  panelId: number,
  { item, outcome, because, recommendation }: ItemOutcome,
  chair: Actor
) {
  await item.row.merge({ outcome, postponedBecause: because, recommendation }).useTransaction(trx).save()
  if (!recommendation) return

  await takeCaseStep(
    item.certification.id,
    'recommend',
    chair,
    ({ row }) => {
      row.recommendation = recommendation
      return { panel: panelId, fields: Object.fromEntries(Object.entries(recommendation).map(([field, { verdict }]) => [field, verdict])) }
    },
    trx
  )
}
