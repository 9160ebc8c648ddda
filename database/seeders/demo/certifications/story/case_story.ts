/** 自己点検から認定まで of one case; each `yield` is a day in the office or at the company. */
import db from '@adonisjs/lucid/services/db'
import { openCertification } from '#actions/certifications/open_certification'
import { passGates } from '#actions/certifications/pass_gates'
import { proposeCertification } from '#actions/certifications/propose_certification'
import { submitCertification } from '#actions/certifications/submit_certification'
import Certification from '#models/certification'
import type { Cast } from '#database/seeders/demo/certifications/cast'
import type { Days, Phase } from '#database/seeders/demo/certifications/days'
import type { Plot } from '#database/seeders/demo/certifications/plots'
import { publish } from '#database/seeders/demo/certifications/publications'
import { assess } from '#database/seeders/demo/certifications/story/assess'
import { approveNext, invite, sendBack, take } from '#database/seeders/demo/certifications/story/desk'
import { declare, score } from '#database/seeders/demo/certifications/story/review'
import type { Story } from '#database/seeders/demo/story/play'
import { now } from '#values/clock'

export async function* caseStory(plot: Plot, index: number, cast: Cast, days: Days): Story {
  const { scheme, fields, ends } = plot
  const on = (phase: Phase) => days.moment(plot.opening, phase, index)
  const applicant = await cast.applicant(plot.company)
  if (!applicant) return

  yield on('open')
  const certification = await openCertification(scheme, applicant)
  const { id } = certification
  await assess(certification, fields, applicant, { isHalf: ends === 'draft', turn: index })
  if (ends === 'draft') return

  yield on('submit')
  await submitCertification(id, applicant, now())
  if (ends === 'submitted') return

  yield on('take')
  await take(id, cast, ends === 'declined' ? 'G1b' : null)
  if (ends === 'returned') return void (await sendBack(id, 'K2', cast))
  if (ends === 'declined') return yield* declineStory(id, on, cast)
  await passGates(id, cast.clerk)

  yield* reviewStory(id, plot, on, cast)
  if (['invited', 'reviewing', 'reviewed', 'panelled'].includes(ends)) return

  yield on('propose')
  const summary = '審査会の答申のとおり、すべての分野を認定してよいと考えます。'
  const { id: proposalId } = await proposeCertification(id, { step: 'certify', summary }, cast.clerk)
  if (ends === 'proposed') return

  yield on('approve')
  await approveNext(proposalId, cast, '支障ありません。')
  yield on('decide')
  await dropBare(id)
  await approveNext(proposalId, cast)
  yield on('publish')
  await publish(plot.company, applicant)
}

async function* reviewStory(
  id: number,
  { ends, reviewers, fields }: Plot,
  on: (phase: Phase) => ReturnType<Days['moment']>,
  cast: Cast
): Story {
  const [first, second] = reviewers.map((number) => cast.reviewer(number)) as [ReturnType<Cast['reviewer']>, ReturnType<Cast['reviewer']>]
  yield on('invite')
  await invite(id, first, cast)
  await invite(id, second, cast)
  if (ends === 'reviewing') await invite(id, cast.expert, cast, fields)
  yield on('declare')
  await declare(id, first)
  if (ends === 'invited') return
  await declare(id, second)
  yield on('first')
  await score(id, first)
  yield on('second')
  await score(id, second, { isHalf: ends === 'reviewing' })
}

async function* declineStory(id: number, on: (phase: Phase) => ReturnType<Days['moment']>, cast: Cast): Story {
  yield on('declare')
  const grounds = {
    summary: '親会社が資本の過半を持つため、中小企業に当たりません。',
    reason: '大企業が資本の過半を所有しており、要綱に定める中小企業に該当しないため',
    article: '第3条第1号',
  }
  const { id: proposalId } = await proposeCertification(id, { step: 'decline', ...grounds }, cast.clerk)
  yield on('first')
  await approveNext(proposalId, cast)
  yield on('second')
  await approveNext(proposalId, cast)
}

/** The certificates that the town's first claims were judged by give way to those of the case. */
async function dropBare(certificationId: number) {
  const { companyId } = await Certification.findOrFail(certificationId)
  await db.from('certificates').where({ company_id: companyId }).whereNull('certification_id').delete()
}
