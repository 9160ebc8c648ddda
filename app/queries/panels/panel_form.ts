import db from '@adonisjs/lucid/services/db'
import Certification from '#models/certification'
import CertificationScheme from '#models/certification_scheme'
import type Panel from '#models/panel'
import PanelItem from '#models/panel_item'
import PanelMember from '#models/panel_member'
import { hiddenCases } from '#queries/panels/hidden_cases'
import { possibleMembers } from '#queries/panels/possible_members'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import type { Actor } from '#values/actor'

/** What a clerk plans a meeting from: who may sit, and the cases that wait for one. */
export async function panelForm(scheme: CertificationScheme, panel: Panel | null, actor: Actor) {
  const members = panel ? await PanelMember.query().where('panelId', panel.id) : []
  const agenda = panel ? await PanelItem.query().where('panelId', panel.id) : []
  const chosen = new Set(agenda.map(({ certificationId }) => certificationId))
  const [hidden, elsewhere] = [await hiddenCases(actor.id!), await onLiveAgendas()]
  const waiting = await Certification.query()
    .where({ schemeId: scheme.id, state: 'reviewed' })
    .preload('company')
    .orderBy('dueOn')
    .orderBy('id')
  await scheme.load('edition')

  return {
    scheme,
    panel,
    quorum: (scheme.edition.definition as SchemeInForce).review.quorum,
    people: (await possibleMembers(db.connection())).map((one) => ({ ...one, isChosen: members.some(({ userId }) => userId === one.id) })),
    cases: waiting
      .filter(({ id }) => !hidden.has(id) && (chosen.has(id) || !elsewhere.has(id)))
      .map((one) => ({ certification: one, isChosen: panel === null || chosen.has(one.id) })),
  }
}

async function onLiveAgendas(): Promise<Set<number>> {
  const rows = await db
    .from('panel_items')
    .join('panels', 'panels.id', 'panel_items.panel_id')
    .whereIn('panels.state', ['planned', 'open'])
    .select('panel_items.certification_id as id')

  return new Set(rows.map(({ id }) => Number(id)))
}

export const schemesWithPanels = () => CertificationScheme.query().whereNotNull('currentEditionId').orderBy('id')
