import type Claim from '#models/claim'
import AmountFinalisation from '#models/amount_finalisation'
import ClaimEvent from '#models/claim_event'
import CostItem from '#models/cost_item'
import Draft from '#models/draft'
import EvidenceFile from '#models/evidence_file'
import GrantChange from '#models/grant_change'
import GrantDecision from '#models/grant_decision'
import GrantRefusal from '#models/grant_refusal'
import Notice from '#models/notice'
import PerformanceReport from '#models/performance_report'
import User from '#models/user'
import { owingOf } from '#queries/claims/owing_of'
import { openCorrection } from '#queries/claims/open_correction'

export type CaseRecord = Awaited<ReturnType<typeof caseRecord>>

/** Everything written about a claim that its company may read; internal notes and proposals are not among it. */
export async function caseRecord({ id: claimId }: Claim) {
  const events = await ClaimEvent.query().where({ claimId }).orderBy('sequence')
  const people = await User.query().whereIn('id', [...new Set(events.flatMap(({ actorId }) => actorId ?? []))])

  return {
    events,
    names: Object.fromEntries(people.map(({ id, name }) => [id, name])) as Record<number, string>,
    lines: await CostItem.query().where({ claimId }).orderBy('stage').orderBy('position'),
    files: await EvidenceFile.query().where({ claimId }).whereNull('removedAt').whereNull('replacedById').orderBy('id'),
    notices: await Notice.query().where({ claimId }).orderBy('id', 'desc'),
    grant: await GrantDecision.query().where({ claimId }).first(),
    refusal: await GrantRefusal.query().where({ claimId }).first(),
    report: await PerformanceReport.query().where({ claimId }).first(),
    finalisation: await AmountFinalisation.query().where({ claimId }).first(),
    changes: await GrantChange.query().where({ claimId }).orderBy('id'),
    owing: await owingOf(claimId),
    correction: await openCorrection(claimId),
    drafts: await Draft.query().where({ claimId }).select('id', 'kind', 'saved_at'),
  }
}
