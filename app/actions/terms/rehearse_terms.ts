import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inTransaction } from '#actions/in_transaction'
import { rolledBack } from '#queries/rolled_back'
import { lockedDraft } from '#actions/terms/locked_draft'
import TermsDraft from '#models/terms_draft'
import TermsRehearsal from '#models/terms_rehearsal'
import { budgetOfYear } from '#queries/terms/budget_of_year'
import { rehearsedCases } from '#queries/terms/rehearsed_cases'
import type { TermsInForce } from '#rules/claims/programme_definition'
import { sizeClass } from '#rules/register/size_class'
import { RuleViolation } from '#rules/rule_violation'
import { digestOf } from '#rules/terms/digest'
import { judgedDraft } from '#rules/terms/judged_draft'
import { Rehearsal } from '#rules/terms/rehearsal'
import { tally, type RehearsedRow, type RehearsalResults } from '#rules/terms/rehearsal_results'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

const ROWS = 100

/**
 * 試算: applies a draft to the cases of a year. They are read in a transaction that is undone; only the result is kept.
 * @throws RuleViolation `terms_not_in_order` while something in it is wrong
 */
export async function rehearseTerms(draftId: number, fiscalYear: number, actor: Actor): Promise<TermsRehearsal> {
  const { draft, definition } = await writtenDraft(draftId)
  const { rows, results } = await rolledBack((trx) => rehearse(draft, definition, fiscalYear, trx))

  return inTransaction(async (trx) => {
    const { version } = await lockedDraft(trx, draftId)
    if (version !== draft.version) throw new RuleViolation('terms_moved')
    const rehearsal = new TermsRehearsal().useTransaction(trx)
    await rehearsal.merge({ termsDraftId: draftId, digest: digestOf(definition), fiscalYear, results, ranById: actor.id!, ranAt: now() }).save()
    for (let from = 0; from < rows.length; from += ROWS) {
      const some = rows.slice(from, from + ROWS).map((row) => ({ terms_rehearsal_id: rehearsal.id, ...columnsOf(row) }))
      await trx.table('terms_rehearsal_cases').multiInsert(some)
    }

    return rehearsal
  })
}

async function writtenDraft(draftId: number) {
  const draft = await TermsDraft.findOrFail(draftId)
  if (draft.state !== 'open') throw new RuleViolation('draft_closed')
  const { definition, misread, findings } = judgedDraft(draft.kind, draft.definition, draft.document)
  if (draft.kind !== 'programme' || misread.length > 0 || findings.length > 0) throw new RuleViolation('terms_not_in_order')

  return { draft, definition: definition as unknown as TermsInForce }
}

async function rehearse(draft: TermsDraft, definition: TermsInForce, fiscalYear: number, trx: TransactionClientContract) {
  const budgets = { before: await budgetOfYear(draft.code, fiscalYear, trx), after: definition.budget }
  const rehearsal = new Rehearsal(budgets)
  const rows: RehearsedRow[] = []
  for await (const { claim, before, after, effect } of rehearsedCases({ code: draft.code, fiscalYear, definition }, rehearsal, trx)) {
    const amounts = { before: before.amount, after: after.amount }
    rows.push({ claimId: claim.id, effect, ...amounts, reason: after.reason, tier: after.tier, size: sizeClass(claim.companyFacts.regularEmployees) ?? 'none' })
  }
  const { exhaustedOn } = rehearsal
  const days = { exhaustedBefore: exhaustedOn.before, exhaustedAfter: exhaustedOn.after }
  const results: RehearsalResults = { ...tally(rows), budgetBefore: budgets.before, budgetAfter: budgets.after, ...days }

  return { rows, results }
}

const columnsOf = ({ claimId, before, after, ...rest }: RehearsedRow) => ({ claim_id: claimId, amount_before: before, amount_after: after, ...rest })
