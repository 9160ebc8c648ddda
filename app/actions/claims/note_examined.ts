import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Claim from '#models/claim'
import { examinationOf } from '#queries/office/examination_of'
import { now } from '#values/clock'

/** Keeps on the case whether anything still waits for a hand, so that the desk can list what is ready to propose. */
export async function noteExamined(claim: Claim, trx: TransactionClientContract) {
  const isDone = (await examinationOf(claim, trx)).every(({ isOpen }) => !isOpen)
  if (isDone) claim.examinedAt ??= now()
  else claim.examinedAt = null
  await claim.save()
}
