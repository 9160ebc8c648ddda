import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inTransaction } from '#actions/in_transaction'
import { drawSerial } from '#actions/office/draw_serial'
import { inviteMembers } from '#actions/panels/invite_members'
import { recuseByData } from '#actions/panels/recuse_by_data'
import { writeAgenda } from '#actions/panels/write_agenda'
import { writeMembers } from '#actions/panels/write_members'
import CertificationScheme from '#models/certification_scheme'
import Panel from '#models/panel'
import SchemeEdition from '#models/scheme_edition'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'
import { dayOf } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'
import { panelWorkflow } from '#workflows/panel_workflow'

export interface PanelPlan {
  heldAt: DateTime
  place: string
  remarks: string | null
  members: number[]
  /** certifications that wait for the panel */
  cases: number[]
}

/**
 * 審査会の招集: the scheme's next meeting of the fiscal year, with its members and its agenda.
 * @throws RuleViolation `panel_past`, and what members and agenda are refused with
 */
export async function planPanel(schemeId: number, plan: PanelPlan, clerk: Actor): Promise<Panel> {
  const { code } = await CertificationScheme.findOrFail(schemeId)
  const { year } = FiscalYear.containing(dayOf(plan.heldAt))

  return inTransaction(async (trx) => {
    const number = await drawSerial(trx, year, `panel:${code}`)
    const panel = await Panel.create(
      {
        version: 0,
        schemeId,
        fiscalYear: year,
        number,
        state: panelWorkflow.initial,
        heldAt: plan.heldAt,
        place: plan.place,
        remarks: plan.remarks,
        calls: 1,
      },
      { client: trx }
    )
    await writePlan(trx, panel, plan, clerk)

    return panel
  })
}

/** What both the first plan and its change write. */
export async function writePlan(trx: TransactionClientContract, panel: Panel, plan: PanelPlan, clerk: Actor) {
  if (dayOf(plan.heldAt) < today()) throw new RuleViolation('panel_past')
  await writeMembers(trx, panel, plan.members, await quorumOf(trx, panel.schemeId))
  await writeAgenda(trx, panel, plan.cases, clerk)
  await recuseByData(trx, panel.id)
  await inviteMembers(trx, panel)
}

async function quorumOf(trx: TransactionClientContract, schemeId: number) {
  const scheme = await CertificationScheme.query({ client: trx }).where('id', schemeId).firstOrFail()
  const edition = await SchemeEdition.query({ client: trx }).where('id', scheme.currentEditionId!).firstOrFail()

  return (edition.definition as SchemeInForce).review.quorum
}
