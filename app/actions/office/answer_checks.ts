import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import ExaminationItem from '#models/examination_item'
import type { Check, Result } from '#rules/claims/checklist'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'
import { caseKey, type OfficeCase } from '#values/office_cases'

export interface CheckedItem {
  code: string
  /** 'automatic' takes the person's answer back */
  result: Result | 'automatic'
  note?: string | null
}

/**
 * What a person found at each point of a checklist. An answer against the facts, or a refusal, needs a note.
 * Call it after the case is locked.
 * @throws RuleViolation `check_unknown` or `check_note_missing`
 */
export async function answerChecks(
  trx: TransactionClientContract,
  { subject, stage, items }: { subject: OfficeCase; stage: string; items: Check[] },
  checked: CheckedItem[],
  actor: Actor
) {
  const known = new Map(items.map((item) => [item.code, item]))
  for (const { code, result, note } of checked) {
    const item = known.get(code)
    if (!item) throw new RuleViolation('check_unknown')
    const key = { ...caseKey(subject), stage, code }
    if (result === 'automatic') {
      await ExaminationItem.query({ client: trx }).where(key).delete()
      continue
    }
    const isPlain = result === 'by_hand' || (result === 'passed' && item.automatic === 'by_hand') || result === item.automatic
    if (!isPlain && !note) throw new RuleViolation('check_note_missing')
    await ExaminationItem.updateOrCreate(key, { result, note: note ?? null, checkedById: actor.id!, checkedAt: now() }, { client: trx })
  }
}
