import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import ExaminationItem from '#models/examination_item'
import { isTouched } from '#rules/claims/checks_touched'
import type { FormStage } from '#rules/claims/stage_of'

/** What the clerk answered about the places that go back is asked again when they return. */
export async function reopenChecks(trx: TransactionClientContract, claimId: number, stage: FormStage, targets: readonly string[]) {
  const answers = await ExaminationItem.query({ client: trx }).where({ claimId, stage })
  for (const answer of answers) if (isTouched(answer.code, targets)) await answer.delete()
}
