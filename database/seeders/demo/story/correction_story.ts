/** 補正: one complete list, and its answer. */
import { resubmitClaim } from '#actions/claims/resubmit_claim'
import { resubmitReport } from '#actions/claims/resubmit_report'
import { returnForCorrection } from '#actions/claims/return_for_correction'
import type { CorrectionEntry } from '#actions/corrections/raise_correction'
import Company from '#models/company'
import CostItem from '#models/cost_item'
import { liveFiles } from '#queries/claims/live_files'
import { correctionDueOn } from '#rules/claims/due_days'
import type { FormStage } from '#rules/claims/stage_of'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'
import { fill } from '#database/seeders/demo/story/company_hands'
import { enclose } from '#database/seeders/demo/story/enclose'
import type { Pace } from '#database/seeders/demo/story/pace'
import { certificate } from '#database/seeders/demo/story/papers'
import type { Story } from '#database/seeders/demo/story/play'
import type { Plot } from '#database/seeders/demo/story/plot'

interface Between {
  pace: Pace
  applicant: Actor
  clerk: Actor
}

export async function* correctionStory(claimId: number, stage: FormStage, plot: Plot, { pace, applicant, clerk }: Between): Story {
  yield pace.after(2, 'office')
  const entries = await wrongs(claimId, stage)
  const list = { dueOn: correctionDueOn(today(), 14), message: 'お手数ですが、次の箇所をご確認ください。', entries }
  await returnForCorrection({ id: claimId, stage }, list, clerk)
  if (plot.ends === (stage === 'report' ? 'report_returned' : 'returned')) return

  yield pace.after(3, 'company')
  await answer(claimId, stage, entries, applicant)
  if (stage === 'report') await resubmitReport(claimId, applicant)
  else await resubmitClaim(claimId, applicant)
}

async function wrongs(claimId: number, stage: FormStage): Promise<CorrectionEntry[]> {
  const line = await CostItem.query().where({ claimId, stage }).orderBy('position').firstOrFail()
  const document = (await liveFiles(claimId, stage)).find(({ documentCode }) => documentCode)!.documentCode!

  return [
    {
      target: `documents.${document}`,
      reasonCode: 'DOC-UNREADABLE',
      whatIsWrong: '2ページ目の右半分が切れていて、日付が読めません。',
      howToMend: '全体が写るように、もう一度スキャンして差し替えてください。',
    },
    {
      target: `lines.${line.key}.item`,
      reasonCode: 'ITEM-MISMATCH',
      whatIsWrong: '請求書の品名と異なります。',
      howToMend: '請求書に書かれているとおりの品名を入力してください。',
    },
    {
      target: `lines.${line.key}.amount`,
      reasonCode: 'AMOUNT-MISMATCH',
      whatIsWrong: '請求書の税抜金額より多く入力されています。',
      howToMend: '請求書の税抜の金額に直してください。',
    },
  ]
}

async function answer(claimId: number, stage: FormStage, entries: CorrectionEntry[], applicant: Actor) {
  const [document, item, amount] = entries.map(({ target }) => target) as [string, string, string]
  const documentCode = document.split('.')[1]!
  const { name } = await Company.findOrFail(applicant.companyId)
  const old = (await liveFiles(claimId, stage)).find((file) => file.documentCode === documentCode)!
  await enclose(
    claimId,
    stage,
    applicant,
    { documentCode, lineKey: null },
    await certificate(`${old.originalName.replace(/\.\w+$/, '')}（再提出）`, name, today()),
    old.id
  )

  const line = await CostItem.query()
    .where({ claimId, stage, key: item.split('.')[1]! })
    .firstOrFail()
  const mended = Math.floor(line.enteredAmount * 0.98)
  await fill(
    claimId,
    stage,
    applicant,
    new Map([
      [item, `${line.item ?? ''}（${today().slice(0, 4)}年度）`],
      [amount, String(mended)],
    ])
  )
}
