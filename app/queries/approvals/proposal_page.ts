import db from '@adonisjs/lucid/services/db'
import Claim from '#models/claim'
import Proposal from '#models/proposal'
import type StaffPost from '#models/staff_post'
import { heldFunction } from '#queries/approvals/held_function'
import { measurePreview } from '#queries/approvals/measure_preview'
import { previewOf } from '#queries/approvals/preview_of'
import { proposalsOf } from '#queries/approvals/proposals_of'
import { turnOf } from '#queries/approvals/turn_of'
import { budgetPosition } from '#queries/claims/budget_position'
import { examinationOf } from '#queries/office/examination_of'
import { notesOf } from '#queries/office/notes_of'
import { CLAIM_MEASURES } from '#workflows/binding_acts'

/** What a section chief reads to decide in a minute: the act, the amount, the doubts, the budget, whose turn it is. */
export async function proposalPage(id: number, userId: number, posts: StaffPost[]) {
  const proposal = await Proposal.query().where({ id, subjectType: 'claim' }).firstOrFail()
  const claim = await Claim.query().where('id', proposal.subjectId).preload('company').preload('programme').preload('terms').firstOrFail()
  const { rows, names } = await proposalsOf({ type: 'claim', id: claim.id })
  const held = await heldFunction({ type: 'claim', id: claim.id, companyId: claim.companyId }, userId)
  const items = await examinationOf(claim, db.connection())
  const budget = await budgetPosition(claim.programmeTermsId)
  const isOpen = proposal.state === 'open'
  const isMeasure = (CLAIM_MEASURES as readonly string[]).includes(proposal.step)
  const preview = isMeasure ? measurePreview : previewOf

  return {
    proposal: rows.find((row) => row.id === id)!,
    earlier: rows.filter((row) => row.id < id),
    names,
    claim,
    content: proposal.payload,
    isMeasure,
    doubts: isMeasure ? [] : items.filter(({ result, note }) => result !== 'passed' || note),
    notes: held.isOwnCompany ? [] : await notesOf({ type: 'claim', id: claim.id }),
    budget,
    after: isOpen && proposal.step === 'decideGrant' ? budget.left - (proposal.amount ?? 0) : null,
    preview: isOpen ? await preview(claim, proposal, db.connection()) : null,
    ...turnOf(proposal, held, userId, posts),
  }
}
