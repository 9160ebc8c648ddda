/** 審査・起案・決裁 of one stage. */
import { sendBack } from '#actions/approvals/send_back'
import { adjustLine } from '#actions/claims/adjust_line'
import { assignClaim } from '#actions/claims/assign_claim'
import Claim from '#models/claim'
import CostItem from '#models/cost_item'
import type { Actor } from '#values/actor'
import type { BindingAct } from '#workflows/binding_acts'
import type { FormStage } from '#rules/claims/stage_of'
import type { Cast } from '#database/seeders/demo/story/cast'
import { approveNext, draftProposal, examine, examineToRefuse } from '#database/seeders/demo/story/office_hands'
import type { Pace } from '#database/seeders/demo/story/pace'
import type { Story } from '#database/seeders/demo/story/play'
import type { Plot } from '#database/seeders/demo/story/plot'

interface Office {
  pace: Pace
  clerk: Actor
  cast: Cast
}

export async function* decisionStory(claimId: number, stage: FormStage, plot: Plot, { pace, clerk, cast }: Office): Story {
  const isReport = stage === 'report'
  yield pace.after(4, 'office')
  if (plot.has('handed_over') && !isReport) await handOver(claimId, clerk, cast)
  const worker = await workerOn(claimId, cast)
  if (plot.has('struck') && !isReport) await adjust(claimId, stage, worker, 'strike')
  if (plot.has('reduced') && isReport) await adjust(claimId, stage, worker, 'reduce')
  const act: BindingAct = plot.ends === 'refused' ? 'refuse' : isReport ? 'finaliseAmount' : 'decideGrant'
  if (act === 'refuse') await examineToRefuse(claimId, worker, '対象となる経費の支払いを確認できなかった。')
  else await examine(claimId, worker)

  yield pace.after(1, 'office')
  const proposalId = await draftProposal(claimId, { step: act, ...wordsOf(act) }, worker)
  if (plot.ends === (isReport ? 'finalisation_proposed' : 'proposed')) return

  yield pace.after(1, 'office')
  if (plot.has('sent_back') && !isReport) return yield* again(claimId, proposalId, worker, { pace, cast })
  if (plot.ends === 'sent_back') return void (await sendBack(proposalId, cast.chiefs.section_chief!, SENT_BACK))
  if ((await approveNext(proposalId, cast, '支障ありません。')) && plot.ends !== 'half_approved') {
    yield pace.after(1, 'office')
    await approveNext(proposalId, cast)
  }
}

const SENT_BACK = '求人広告の掲載期間が年度内に収まるか、起案の要旨に書き足してください。'

/** 差戻し, and the same act proposed once more. */
async function* again(claimId: number, proposalId: number, clerk: Actor, { pace, cast }: Omit<Office, 'clerk'>): Story {
  await sendBack(proposalId, cast.chiefs.section_chief!, SENT_BACK)
  yield pace.after(1, 'office')
  const act = 'decideGrant'
  const next = await draftProposal(
    claimId,
    { step: act, summary: `${wordsOf(act).summary}掲載期間は年度内に収まることを確認済み。` },
    clerk
  )
  yield pace.after(1, 'office')
  if (await approveNext(next, cast)) {
    yield pace.after(1, 'office')
    await approveNext(next, cast)
  }
}

const wordsOf = (act: BindingAct) => (act === 'refuse' ? REFUSAL : { summary: act === 'decideGrant' ? GRANT : FINALISATION })

const GRANT = '要件はすべて満たしています。経費は見積書または請求書と一致し、採用決定日も対象期間内です。'
const FINALISATION = '請求書、領収書、採用の書類を照合しました。報告のとおり確定してよいと考えます。'
const REFUSAL = {
  summary: '経費の支払先と申請者の関係を確認できず、補正にも応じられない旨の回答がありました。',
  reason: '補助の対象となる経費の支払いを、提出された書類から確認することができないため',
  article: '第7条第1項',
}

async function handOver(claimId: number, clerk: Actor, { clerks }: Cast) {
  const other = clerks.find(({ id }) => id !== clerk.id)!
  await assignClaim(claimId, other.id!, clerk, '来週から休暇のため引き継ぎます。見積書の日付だけ、もう一度見てください。')
}

async function workerOn(claimId: number, { clerks }: Cast): Promise<Actor> {
  const { assigneeId } = await Claim.findOrFail(claimId)
  return clerks.find(({ id }) => id === assigneeId)!
}

async function adjust(claimId: number, stage: FormStage, clerk: Actor, kind: 'strike' | 'reduce') {
  const lines = await CostItem.query().where({ claimId, stage }).orderBy('position', 'desc')
  const line = lines[0]!
  const amount = kind === 'reduce' ? Math.floor(line.netAmount * 0.9) : null
  const reason = kind === 'strike' ? '採用に直接かかわらない会社案内の制作費であるため' : '振込手数料と値引きの分が含まれているため'
  await adjustLine(claimId, line.key, { kind, amount, reason, article: '第5条' }, clerk)
}
