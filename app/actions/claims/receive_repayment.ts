import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { takeBack } from '#actions/claims/keep_ledger'
import { assertMayReceive } from '#actions/claims/may_receive'
import { takeStep } from '#actions/claims/take_step'
import { inTransaction } from '#actions/in_transaction'
import { postToCompany } from '#actions/letters/post_to_company'
import AmountOwing from '#models/amount_owing'
import Repayment from '#models/repayment'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'
import { dayOf, type Day } from '#values/day'
import { yen, type Yen } from '#values/yen'

export interface Received {
  amount: Yen
  receivedOn: Day
  note?: string | null
  /** of the form: sent twice, it counts once */
  key: string
}

/**
 * 返還金の受入れ（第13条）: a payment, of the whole or a part, entered by an accountant; it goes back to the budget it came from.
 * Part payments come one after the other under the lock of the claim, and never make more than is owed.
 * @throws RuleViolation `owing_closed`, `repayment_too_much`, `repayment_day`, `own_company`, `four_eyes`
 */
export async function receiveRepayment(owingId: number, received: Received, actor: Actor): Promise<AmountOwing> {
  const { claimId } = await AmountOwing.findOrFail(owingId)

  return inTransaction(async (trx) => {
    await trx.from('claims').where('id', claimId).increment('version', 1)
    const owing = await AmountOwing.query({ client: trx }).where('id', owingId).firstOrFail()
    const { key } = received
    if (await Repayment.query({ client: trx }).where({ amountOwingId: owingId, key }).first()) return owing
    await enter(trx, owing, received, actor)

    return owing
  })
}

function enter(trx: TransactionClientContract, owing: AmountOwing, { amount, receivedOn, note, key }: Received, actor: Actor) {
  return takeStep(
    owing.claimId,
    'receiveRepayment',
    actor,
    async ({ row: claim, at }) => {
      await assertMayReceive(trx, claim, actor)
      if (!owing.isOpen) throw new RuleViolation('owing_closed')
      if (amount > owing.left) throw new RuleViolation('repayment_too_much', { left: owing.left })
      if (receivedOn > today() || receivedOn < dayOf(owing.createdAt)) throw new RuleViolation('repayment_day')

      const entry = { amountOwingId: owing.id, amount, receivedOn, note: note ?? null, key, recordedById: actor.id! }
      const { id } = await Repayment.create(entry, { client: trx })
      await takeBack(trx, claim, amount)
      const left = yen(owing.left - amount)
      await owing.merge({ received: owing.received + amount, isOpen: left > 0, closedOn: left > 0 ? null : dayOf(at) }).save()
      const path = `/companies/${claim.companyId}/claims/${claim.id}`
      await postToCompany(trx, claim.companyId, `repayment:${id}`, left > 0 ? 'repayment_received' : 'repayment_complete', { path })

      return { owing: owing.id, amount, receivedOn, left }
    },
    trx
  )
}
