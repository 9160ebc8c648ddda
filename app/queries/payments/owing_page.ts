import AmountOwing from '#models/amount_owing'
import Claim from '#models/claim'
import { namesOf } from '#queries/office/names_of'
import { today } from '#values/clock'

/** One amount owing with what came in of it, and who entered it. */
export async function owingPage(id: number) {
  const owing = await AmountOwing.query()
    .where('id', id)
    .preload('repayments', (all) => all.orderBy('id'))
    .firstOrFail()
  const claim = await Claim.query().where('id', owing.claimId).preload('company').firstOrFail()

  return {
    owing,
    claim,
    payer: claim.company,
    names: await namesOf(owing.repayments.map(({ recordedById }) => recordedById)),
    isLate: owing.isOpen && owing.dueOn < today(),
    today: today(),
  }
}
