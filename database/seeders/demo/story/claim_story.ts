/** 申請から交付決定まで, and on from there. Each `yield` is a night or a week in the office. */
import { assignClaim } from '#actions/claims/assign_claim'
import { requestPayment } from '#actions/claims/request_payment'
import { submitClaim } from '#actions/claims/submit_claim'
import { withdrawClaim } from '#actions/claims/withdraw_claim'
import { writeNote } from '#actions/office/write_note'
import { dayOf } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'
import { now } from '#values/clock'
import type { Calendar } from '#database/seeders/demo/story/calendar'
import type { Cast } from '#database/seeders/demo/story/cast'
import { write, writeReport } from '#database/seeders/demo/story/company_hands'
import { correctionStory } from '#database/seeders/demo/story/correction_story'
import { decisionStory } from '#database/seeders/demo/story/decision_story'
import { examine } from '#database/seeders/demo/story/office_hands'
import { Pace } from '#database/seeders/demo/story/pace'
import type { Story } from '#database/seeders/demo/story/play'
import type { Plot } from '#database/seeders/demo/story/plot'
import { reportPerformance } from '#actions/claims/report_performance'

export async function* claimStory(plot: Plot, index: number, cast: Cast, calendar: Calendar): Story {
  const pace = new Pace(calendar, plot.ago, index)
  const applicant = cast.applicants.get(plot.company)!
  const clerk = cast.clerks[index % 2]!

  yield plot.ends === 'draft' ? calendar.inPresentYear(pace.after(0, 'company')) : pace.after(0, 'company')
  const claim = await write(plot, applicant, index)
  if (!claim || plot.ends === 'draft') return
  cast.plots.set(claim.id, plot)

  const [tonight, soon] = [pace.tonight(), pace.after(1, 'company')]
  yield new FiscalYear(claim.fiscalYear).contains(dayOf(soon)) ? soon : tonight
  await submitClaim(claim.id, applicant, now())
  if (plot.ends === 'submitted') return

  yield pace.after(3, 'office')
  await assignClaim(claim.id, clerk.id!, clerk)
  if (plot.has('telephone'))
    await writeNote({ type: 'claim', id: claim.id }, { kind: 'telephone', body: '担当の方に電話。紹介会社との契約書の写しは次の便で届くとのこと。' }, clerk)
  if (plot.has('corrected') || plot.ends === 'returned') yield* correctionStory(claim.id, 'application', plot, { pace, applicant, clerk })
  if (plot.ends === 'returned') return
  if (plot.ends === 'taken') return examine(claim.id, clerk, { isHalf: true })
  if (plot.ends === 'withdrawn') {
    yield pace.after(2, 'company')
    await withdrawClaim(claim.id, applicant, '採用の計画を来年度に見送ることにしたためです。')
    return
  }

  yield* decisionStory(claim.id, 'application', plot, { pace, clerk, cast })
  if (['proposed', 'half_approved', 'sent_back', 'refused', 'granted'].includes(plot.ends)) return
  if (plot.ends === 'granted_then_withdrawn') {
    yield pace.after(4, 'company')
    await withdrawClaim(claim.id, applicant, '内定の辞退があり、費用が生じなくなったためです。')
    return
  }

  yield pace.after(8, 'company')
  await writeReport(claim.id, plot, applicant)
  await reportPerformance(claim.id, applicant)
  if (plot.ends === 'reported') return

  yield pace.after(3, 'office')
  if (plot.has('report_corrected') || plot.ends === 'report_returned')
    yield* correctionStory(claim.id, 'report', plot, { pace, applicant, clerk })
  if (plot.ends === 'report_returned') return
  if (plot.ends === 'report_taken') return examine(claim.id, clerk, { isHalf: true })

  yield* decisionStory(claim.id, 'report', plot, { pace, clerk, cast })
  if (['finalisation_proposed', 'finalised'].includes(plot.ends)) return

  yield pace.after(2, 'company')
  await requestPayment(claim.id, applicant)
}
