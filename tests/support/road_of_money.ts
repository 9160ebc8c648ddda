/** The accounts desk's stretch of a claim's way. */
import { PASSWORD } from '#tests/support/people'
import { controlsOf } from '#tests/support/road'
import type { Visitor } from '#tests/support/visitor'

/** Every request that waits, in one run; answers its address. */
export async function build(accountant: Visitor) {
  await accountant.open('/office/accounts')
  await accountant.press('選んだ請求で支払回を作成する')
  await proveWho(accountant)
  if (!accountant.path.includes('/runs/')) await accountant.press('選んだ請求で支払回を作成する')

  return accountant.path
}

/** Released, and taken out for the bank. */
export async function release(accountant: Visitor, run: string) {
  await accountant.open(run)
  await accountant.press('送付を承認する')
  if (await proveWho(accountant)) await accountant.press('送付を承認する')
  await accountant.open(`${run}/file`)

  return accountant.bytes
}

/** The bank's answer: payment, amount, 0 or 1, reason. */
export async function result(accountant: Visitor, run: string, lines: [number, number, 0 | 1, string][]) {
  await accountant.open(run)
  await accountant.press('結果を取り込む', { file: Buffer.from(['payment,amount,result,reason', ...lines.map((line) => line.join(','))].join('\r\n')) })
}

/** Gives the password where a page asks for it. */
async function proveWho(visitor: Visitor) {
  if (!controlsOf(visitor).some(({ name }) => name === 'current_password')) return false
  await visitor.press('確認して続ける', { current_password: PASSWORD })
  return true
}
