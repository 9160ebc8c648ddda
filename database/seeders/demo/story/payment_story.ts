/** 振込 out of the budget of one year: built by one accountant, released by the other, answered by the bank. */
import db from '@adonisjs/lucid/services/db'
import { buildRun } from '#actions/payments/build_run'
import { downloadFile } from '#actions/payments/download_file'
import { releaseRun } from '#actions/payments/release_run'
import { settleRun } from '#actions/payments/settle_run'
import Payment from '#models/payment'
import { partsOfRun } from '#queries/payments/parts_of_run'
import { payableRequests } from '#queries/payments/payable_requests'
import { bankCalendar, officeCalendar } from '#values/business_calendar'
import { today } from '#values/clock'
import { at, type Calendar } from '#database/seeders/demo/story/calendar'
import type { Cast } from '#database/seeders/demo/story/cast'
import type { Story } from '#database/seeders/demo/story/play'

/** open days before today on which a run is built, and how far it comes */
const RUNS: [ago: number, comes: 'settled' | 'released' | 'built'][] = [
  [100, 'settled'],
  [70, 'settled'],
  [45, 'settled'],
  [20, 'settled'],
  [6, 'released'],
  [1, 'built'],
]

export async function* paymentStory(fiscalYear: number, cast: Cast, calendar: Calendar): Story {
  for (const [ago, comes] of RUNS) {
    const builtOn = calendar.day(calendar.rankOf(ago))
    yield at(builtOn, '10:40')
    const claims = await claimsToPay(fiscalYear, cast)
    if (claims.length === 0) continue
    const valueOn = comes === 'settled' ? bankCalendar.after(today(), 2) : bankCalendar.after(calendar.today, 3)
    const run = await buildRun({ fiscalYear, valueOn, claims }, cast.builder)
    if (comes === 'built') return

    yield at(builtOn, '15:20')
    await releaseRun(run.id, cast.releaser)
    yield at(builtOn, '15:35')
    await downloadFile(run.id, cast.releaser)
    if (comes === 'released') continue

    yield at(officeCalendar.after(valueOn, 1), '11:10')
    await settleRun(run.id, await answerOfTheBank(run.id, cast), cast.builder)
  }
}

async function claimsToPay(fiscalYear: number, { plots }: Cast): Promise<number[]> {
  const requests = await payableRequests(db.connection(), fiscalYear)
  return requests
    .filter(({ claimId, awaitsAccount }) => !awaitsAccount && plots.get(claimId)?.ends === 'paid')
    .map(({ claimId }) => claimId)
}

async function answerOfTheBank(runId: number, { plots }: Cast): Promise<string> {
  const closed = (await partsOfRun(runId, db.connection())).filter(({ claim_id: claim }) => plots.get(claim)?.has('account_closed'))
  const payments = await Payment.query().where('paymentRunId', runId).orderBy('id')
  const lines = payments.map(({ id, amount }) => {
    const isClosed = closed.some(({ payment_id: payment }) => payment === id)
    return `${id},${amount},${isClosed ? '1,該当する口座がありません' : '0,'}`
  })

  return ['payment,amount,result,reason', ...lines].join('\r\n')
}
