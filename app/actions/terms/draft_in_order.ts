import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type TermsDraft from '#models/terms_draft'
import { isStanding } from '#queries/terms/terms_source'
import { yearToRehearse } from '#queries/terms/year_to_rehearse'
import { RuleViolation } from '#rules/rule_violation'
import { digestOf } from '#rules/terms/digest'
import { judgedDraft } from '#rules/terms/judged_draft'
import type { AnyTerms } from '#rules/terms/terms_kinds'

/**
 * What a draft says, ready to be adopted: nothing wrong in it, what it was copied from still stands, and it was rehearsed
 * as it is where there are cases.
 * @throws RuleViolation `terms_not_in_order`, `terms_source_moved`, `terms_not_rehearsed`
 */
export async function draftInOrder(draft: TermsDraft, trx: TransactionClientContract): Promise<AnyTerms> {
  const { definition, misread, findings } = judgedDraft(draft.kind, draft.definition, draft.document)
  if (misread.length > 0 || findings.length > 0) throw new RuleViolation('terms_not_in_order')
  if (!(await isStanding(draft, trx))) throw new RuleViolation('terms_source_moved')
  if (!(await isRehearsed(draft, definition, trx))) throw new RuleViolation('terms_not_rehearsed')

  return definition
}

async function isRehearsed(draft: TermsDraft, definition: AnyTerms, trx: TransactionClientContract) {
  if ((await yearToRehearse(draft, trx)) === null) return true
  const last = await trx.from('terms_rehearsals').where('terms_draft_id', draft.id).orderBy('id', 'desc').select('digest').first()
  return last?.digest === digestOf(definition)
}
