import { storedInstant } from '#models/columns'
import EvidenceFile from '#models/evidence_file'
import { openCorrectionOf } from '#queries/corrections/open_correction_of'

/** The evidence of these items as the company last sent it: what it adds or takes away while it corrects is not sent yet. */
export async function evidenceAsSent(certificationId: number, items: string[]): Promise<EvidenceFile[]> {
  const correction = await openCorrectionOf({ type: 'certification', id: certificationId })
  const files = await EvidenceFile.query().where('certificationId', certificationId).whereIn('itemCode', items).orderBy('id')
  if (!correction) return files.filter(({ removedAt, replacedById }) => !removedAt && !replacedById)

  const sent = storedInstant(correction.raisedAt)
  const known = files.filter(({ storedAt }) => storedInstant(storedAt) <= sent)
  const isKnown = (id: number | null) => known.some((file) => file.id === id)

  return known.filter(({ removedAt, replacedById }) => !(removedAt && storedInstant(removedAt) <= sent) && !isKnown(replacedById))
}
