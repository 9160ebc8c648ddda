import CorrectionRequest from '#models/correction_request'
import { correctionReasons, type CorrectionReason } from '#rules/corrections/reasons'

/** Every round of a case with what was asked, and the old and the new side of each place. */
export async function correctionsOf(type: 'claim' | 'certification', id: number) {
  const requests = await CorrectionRequest.query()
    .where({ subjectType: type, subjectId: id })
    .preload('items', (items) => items.orderBy('id'))
    .orderBy('id')

  return requests.map((request) => ({
    request,
    items: request.items.map((item) => ({ item, reason: correctionReasons[item.reasonCode as CorrectionReason] })),
  }))
}
