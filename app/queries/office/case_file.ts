import db from '@adonisjs/lucid/services/db'
import type Claim from '#models/claim'
import ClaimEvent from '#models/claim_event'
import EvidenceFile from '#models/evidence_file'
import Hire from '#models/hire'
import Notice from '#models/notice'
import { amountsPage } from '#queries/office/amounts_page'
import { claimPlaces } from '#queries/corrections/claim_targets'
import { correctionsOf } from '#queries/corrections/corrections_of'
import { heldFunction } from '#queries/approvals/held_function'
import { proposalsOf } from '#queries/approvals/proposals_of'
import { budgetPosition } from '#queries/claims/budget_position'
import { effectsOn, isUnsettled } from '#queries/claims/effects_on'
import { owingOf } from '#queries/claims/owing_of'
import { tierStory } from '#queries/claims/tier_story'
import { linesOfStage } from '#queries/claims/costs_of'
import { outcomesOfClaim } from '#queries/hires/outcomes_of_claim'
import { clerksToday } from '#queries/office/filter_choices'
import { namesOf } from '#queries/office/names_of'
import { notesOf } from '#queries/office/notes_of'
import { agesOf } from '#queries/office/processing_age'
import { optionsIn } from '#rules/claims/effect_options'
import { examinedStageOf } from '#rules/claims/examined_stage'
import { turnOf } from '#workflows/claim_turn'
import { claimWorkflow } from '#workflows/claim_workflow'

/** Everything the office knows of one case, in a fixed number of queries. */
export async function caseFile(claim: Claim, userId: number) {
  const client = db.connection()
  const stage = examinedStageOf(claim.state)
  const history = await ClaimEvent.query().where('claimId', claim.id).orderBy('sequence')
  const proposals = await proposalsOf({ type: 'claim', id: claim.id })
  const effects = await effectsOn(claim.id)
  const held = await heldFunction({ type: 'claim', id: claim.id, companyId: claim.companyId }, userId)
  const [aged] = await agesOf([
    {
      state: claim.state,
      programme_terms_id: claim.programmeTermsId,
      arrived_on: claim.arrivedOn!,
      due_on: claim.dueOn,
      due_days_left: claim.dueDaysLeft,
    },
  ])

  return {
    claim,
    stage,
    definition: claim.terms.definition,
    company: claim.company,
    lines: await linesOfStage(claim.id, stage, client),
    applied: stage === 'report' ? await linesOfStage(claim.id, 'application', client) : [],
    hires: await Hire.query().where({ claimId: claim.id, stage }).orderBy('id'),
    outcomes: await outcomesOfClaim(claim.id),
    files: await EvidenceFile.query().where('claimId', claim.id).whereNull('removedAt').orderBy('id'),
    history,
    names: await namesOf([...history.flatMap(({ actorId, deputyForId }) => [actorId, deputyForId]), claim.assigneeId]),
    stepLabels: Object.fromEntries(claimWorkflow.stepNames.map((step) => [step, claimWorkflow.steps[step].label])),
    notes: held.isOwnCompany ? [] : await notesOf({ type: 'claim', id: claim.id }),
    places: await claimPlaces(claim, client),
    corrections: await correctionsOf('claim', claim.id),
    proposals,
    notices: await Notice.query().where('claimId', claim.id).orderBy('id'),
    effects,
    isAffected: effects.some(isUnsettled) && optionsIn(claim.state).length > 0,
    owing: await owingOf(claim.id),
    budget: await budgetPosition(claim.programmeTermsId),
    story: await tierStory(claim),
    amounts: await amountsPage(claim, client),
    age: aged!.age,
    clerks: await clerksToday('claims'),
    mayRevoke: claimWorkflow.allows('revoke', claim.state, 'approver'),
    isProposed: proposals.rows.some(({ state }) => state === 'open'),
    isOwnCompany: held.isOwnCompany,
    isOurTurn: turnOf(claim.state) === 'claims',
    mayWork: !held.isOwnCompany && (held.held === null || held.held === 'case_worker'),
    isMine: claim.assigneeId === userId,
    held: held.held,
  }
}
