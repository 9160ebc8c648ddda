import { examine } from '#actions/claims/examine'
import { noteExamined } from '#actions/claims/note_examined'
import ExaminationItem from '#models/examination_item'
import { examinationOf } from '#queries/office/examination_of'
import type { Result } from '#rules/claims/checklist'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

export interface CheckedItem {
  code: string
  /** 'automatic' takes the person's answer back */
  result: Result | 'automatic'
  note?: string | null
}

/**
 * 審査票の記入: what a person found. An answer against the facts, or a refusal, needs a note.
 * @throws RuleViolation `check_unknown` or `check_note_missing`
 */
export function checkItems(claimId: number, checked: CheckedItem[], actor: Actor) {
  return examine(claimId, actor, async ({ claim, stage, trx }) => {
    const items = new Map((await examinationOf(claim, trx)).map((item) => [item.code, item]))
    for (const { code, result, note } of checked) {
      const item = items.get(code)
      if (!item) throw new RuleViolation('check_unknown')
      const key = { claimId: claim.id, stage, code }
      if (result === 'automatic') {
        await ExaminationItem.query({ client: trx }).where(key).delete()
        continue
      }
      const isPlain = result === 'by_hand' || (result === 'passed' && item.automatic === 'by_hand') || result === item.automatic
      if (!isPlain && !note) throw new RuleViolation('check_note_missing')
      await ExaminationItem.updateOrCreate(key, { result, note: note ?? null, checkedById: actor.id!, checkedAt: now() }, { client: trx })
    }
    await noteExamined(claim, trx)
  })
}
