import type { I18n } from '@adonisjs/i18n'
import type Claim from '#models/claim'
import { caseRecord, type CaseRecord } from '#queries/claims/case_record'
import { office } from '#config/office'
import { tierStory } from '#queries/claims/tier_story'
import { claimSheet } from '#queries/claims/claim_sheet'
import type { Explanation } from '#rules/claims/amount_explanation'
import { nextAct } from '#rules/claims/next_act'
import type { TermsInForce } from '#rules/claims/programme_definition'
import { stageOf } from '#rules/claims/stage_of'
import { track, type Station } from '#rules/claims/track'
import { caseHeadline } from '#services/forms/case_headline'
import { caseTimeline } from '#services/forms/case_timeline'
import { today } from '#values/clock'
import { dayOf, type Day } from '#values/day'
import { sumOf } from '#values/yen'
import { claimWorkflow } from '#workflows/claim_workflow'

/** A claim as its company sees it: who has the ball, until when, what to do, and everything that was written. */
export async function casePage(claim: Claim, i18n: I18n) {
  const record = await caseRecord(claim)
  const terms = claim.terms.definition as TermsInForce
  const hasReportDraft = record.drafts.some(({ kind }) => kind === 'report')
  const hasFailedTransfer = record.events.at(-1)?.step === 'failPayment'
  const { explanation, gain } = await explanationOf(claim, record, hasReportDraft)
  const isLate = record.grant !== null && claim.state === 'granted' && today() > record.grant.withdrawableUntil

  return {
    ...record,
    claim,
    terms,
    home: `/companies/${claim.companyId}/claims/${claim.id}`,
    headline: caseHeadline(claim, { ...record, terms, hasFailedTransfer, paid: paidOf(record), owing: owedNow(record) }, i18n),
    act: nextAct(claim.state, { hasReportDraft, hasFailedTransfer, isPayable: Boolean(claim.finalisedAmount) }),
    track: track(claim.state, daysOf(claim, record)),
    explanation,
    story: await tierStory(claim, gain),
    howToPay: office.repayment.howToPay,
    sent: record.lines.filter(({ stage }) => stage === (record.report ? 'report' : 'application')),
    files: record.files.filter((file, index, all) => all.findIndex((one) => one.diskKey === file.diskKey) === index),
    adjustments: adjustmentsDecided(record),
    timeline: caseTimeline(record, i18n),
    mayWithdraw: claimWorkflow.allows('withdraw', claim.state, 'applicant') && !isLate,
  }
}

/** What the bank transferred. */
const paidOf = ({ events }: CaseRecord) => (events.findLast(({ step }) => step === 'recordPayment')?.facts.amount as number | undefined) ?? null

/** What has to be paid back now, and the day it is due first. */
function owedNow({ owing }: CaseRecord) {
  const open = owing.filter(({ isOpen }) => isOpen)
  if (open.length === 0) return null
  const [first] = open.map(({ dueOn }) => dueOn).sort()

  return { left: sumOf(open.map(({ left }) => left)), dueOn: first! }
}

/** What the office changed of the lines is told with the decision that rests on it, not while it is weighed. */
const adjustmentsDecided = ({ lines, grant, finalisation }: CaseRecord) =>
  lines.filter(({ stage, acceptedAmount }) => acceptedAmount !== null && (stage === 'report' ? finalisation : grant) !== null)

function daysOf(claim: Claim, { grant, refusal, report, events }: CaseRecord): Partial<Record<Station, Day | null>> {
  const decided = grant?.decidedOn ?? refusal?.decidedOn ?? null
  const paid = events.findLast(({ step }) => step === 'recordPayment')
  return { apply: claim.arrivedOn, check: decided, decide: decided, report: report?.reportedOn, pay: paid ? dayOf(paid.occurredAt) : null }
}

/** What a claim comes to, and while nothing is decided what a certificate would add. */
interface Explained {
  explanation: Explanation
  gain: number | null
}

/** The receipt of what was decided last; before any decision, of what the form comes to. */
async function explanationOf(claim: Claim, { grant, finalisation, changes }: CaseRecord, hasReportDraft: boolean): Promise<Explained> {
  const changed = changes.at(-1)?.explanation
  const decided = finalisation ? latestOf(finalisation, changes) : claim.state === 'granted' ? (changed ?? grant?.explanation) : null
  if (decided) return { explanation: decided, gain: null }
  if (stageOf(claim.state) === 'report' && !hasReportDraft) return { explanation: changed ?? grant!.explanation, gain: null }
  const { explanation, gain } = await claimSheet(claim, today())
  return { explanation, gain: stageOf(claim.state) === 'application' && claim.isOpen ? gain : null }
}

/** A finalised amount that was changed later explains itself anew. */
const latestOf = (finalisation: NonNullable<CaseRecord['finalisation']>, changes: CaseRecord['changes']): Explanation =>
  changes.findLast(({ finalisedAmount }) => finalisedAmount !== null)?.explanation ?? finalisation.explanation
