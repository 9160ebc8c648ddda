import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { holdFunction } from '#actions/approvals/hold_function'
import { takeStep } from '#actions/claims/take_step'
import { inTransaction } from '#actions/in_transaction'
import { drawSerial } from '#actions/office/draw_serial'
import { recordAudit } from '#actions/office/record_audit'
import { assertCurrent } from '#actions/payments/assert_current'
import Payment from '#models/payment'
import PaymentClaim from '#models/payment_claim'
import PaymentRun from '#models/payment_run'
import { payableRequests, type PayableRequest } from '#queries/payments/payable_requests'
import { paymentObstacles } from '#queries/payments/payment_obstacles'
import { groupedPayments, LIMITS, type Transfer } from '#rules/payments/grouped_payments'
import { assertValueDay } from '#rules/payments/value_day'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now, today } from '#values/clock'
import type { Day } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'
import { sumOf, yen } from '#values/yen'

interface NewRun {
  fiscalYear: number
  valueOn: Day
  /** all that may be paid when left out */
  claims?: number[]
}

/**
 * Builds a run: one payment per payee account, each with its claims, frozen. Everything or nothing.
 * @throws RuleViolation what stands in the way, with the claim's number
 */
export async function buildRun({ fiscalYear, valueOn, claims }: NewRun, actor: Actor) {
  assertValueDay(valueOn, today(), fiscalYear)

  return inTransaction(async (trx) => {
    const serial = await drawSerial(trx, fiscalYear, 'payment_run') // the lock: two builders come one after the other
    const requests = await wantedRequests(trx, fiscalYear, actor, claims)
    const transfers = withinLimits(groupedPayments(requests))
    const run = await PaymentRun.create(
      {
        version: 0,
        state: 'built',
        fiscalYear,
        serial,
        valueOn,
        count: transfers.length,
        total: sumOf(transfers.map(({ amount }) => amount)),
        builtById: actor.id!,
        builtAt: now(),
      },
      { client: trx }
    )
    for (const transfer of transfers) await freeze(trx, run, transfer, actor)
    await recordAudit(trx, { actor, action: 'payment_run.built', subject: { type: 'payment_run', id: run.id }, changes: { count: run.count, total: run.total } })

    return run
  })
}

async function wantedRequests(trx: TransactionClientContract, fiscalYear: number, actor: Actor, claims?: number[]) {
  const payable = await payableRequests(trx, fiscalYear)
  const wanted = claims ? payable.filter(({ claimId }) => claims.includes(claimId)) : payable
  if (wanted.length < (claims?.length ?? 1)) throw new RuleViolation('nothing_to_pay', { year: new FiscalYear(fiscalYear).label })

  const obstacles = await paymentObstacles(wanted, actor.id!, trx)
  for (const { claimId, number } of wanted) {
    if (obstacles.has(claimId)) throw new RuleViolation(`payment_${obstacles.get(claimId)}`, { number })
  }
  return wanted
}

function withinLimits(transfers: Transfer<PayableRequest>[]) {
  const tooLarge = transfers.find(({ amount }) => amount > LIMITS.amount)
  if (tooLarge) throw new RuleViolation('payment_amount_too_large', { number: tooLarge.account.number })
  if (transfers.length > LIMITS.count || sumOf(transfers.map(({ amount }) => amount)) > LIMITS.total) throw new RuleViolation('run_too_large')

  return transfers
}

async function freeze(trx: TransactionClientContract, run: PaymentRun, { account, amount, parts }: Transfer<PayableRequest>, actor: Actor) {
  const { companyId, bankCode, branchCode, accountType, accountNumber, lastDigits, holderKana } = account
  const frozen = { companyId, bankCode, branchCode, accountType, accountNumber, lastDigits, holderKana }
  const payment = await Payment.create({ paymentRunId: run.id, ...frozen, amount: yen(amount) }, { client: trx })

  for (const part of parts) {
    await takeStep(
      part.claimId,
      'enterRun',
      actor,
      async () => {
        await assertCurrent(trx, part)
        await holdFunction(trx, { type: 'claim', id: part.claimId, companyId }, actor.id!, 'run_builder')
        await PaymentClaim.create({ paymentId: payment.id, claimId: part.claimId, liveClaimId: part.claimId, amount: yen(part.amount) }, { client: trx })
        return { run: run.id, payment: payment.id }
      },
      trx
    )
  }
}
