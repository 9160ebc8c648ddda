import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { issueNotice } from '#actions/notices/issue_notice'
import type { ItemOutcome } from '#actions/panels/outcome_of_item'
import type Notice from '#models/notice'
import type Panel from '#models/panel'
import CertificationScheme from '#models/certification_scheme'
import PanelEvent from '#models/panel_event'
import PanelMember from '#models/panel_member'
import { countVotes } from '#rules/certifications/recommendation'
import type { MinutesData } from '#services/papers/certification_notice_data'
import { today } from '#values/clock'

/** 審議録: who came, who left the room for which case, how many voted what, and what the panel recommends. Votes have no names. */
export async function issueMinutes(trx: TransactionClientContract, panel: Panel, outcomes: ItemOutcome[]): Promise<Notice> {
  return issueNotice(trx, {
    kind: 'minutes',
    form: null,
    number: null,
    issuedOn: today(),
    data: await minutesOf(trx, panel, outcomes),
    panelId: panel.id,
  })
}

async function minutesOf(trx: TransactionClientContract, panel: Panel, outcomes: ItemOutcome[]): Promise<MinutesData> {
  const scheme = await CertificationScheme.query({ client: trx }).where('id', panel.schemeId).firstOrFail()
  const members = await PanelMember.query({ client: trx }).where('panelId', panel.id).orderBy('id')
  const people: { id: number; name: string }[] = await trx
    .from('users')
    .whereIn(
      'id',
      members.map(({ userId }) => userId)
    )
    .select('id', 'name')
  const opening = await PanelEvent.query({ client: trx }).where({ panelId: panel.id, step: 'open' }).orderBy('id', 'desc').firstOrFail()
  const nameOf = (userId: number) => people.find(({ id }) => id === userId)?.name ?? ''

  return {
    addressee: { postalCode: null, address: null, company: '', representativeTitle: null, representativeName: null },
    programme: {
      name: { ja: scheme.name, en: scheme.nameEn },
      ordinance: scheme.ordinance,
      fiscalYear: panel.fiscalYear,
      department: scheme.department as MinutesData['programme']['department'],
    },
    meeting: {
      number: panel.number,
      heldAt: opening.occurredAt.toISO()!,
      closedAt: panel.closedAt!.toISO()!,
      place: panel.place,
      remarks: panel.remarks,
    },
    chair: nameOf(panel.openedById!),
    members: members.map(({ userId, post, attends }) => ({ name: nameOf(userId), post, attends: Boolean(attends) })),
    cases: outcomes.map((outcome) => caseOf(outcome, nameOf)),
  }
}

const caseOf = (
  { item, outcome, because, recommendation }: ItemOutcome,
  nameOf: (userId: number) => string
): MinutesData['cases'][number] => ({
  certification: item.certification.id,
  number: item.certification.number!,
  company: item.certification.company.name,
  outcome,
  because,
  present: item.present.length,
  quorum: item.scheme.review.quorum,
  recused: item.recusals.map(({ userId, because: why }) => ({ name: nameOf(userId), because: why })),
  discussion: item.row.discussion,
  fields: item.fields.map((field) => ({
    label: item.scheme.fields.find(({ code }) => code === field)!.label,
    counts: outcome === 'recommended' ? countVotes(item.votes[field]!) : null,
    verdict: recommendation?.[field]?.verdict ?? null,
    conditions: recommendation?.[field]?.conditions ?? null,
  })),
})
