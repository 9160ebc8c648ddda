import db from '@adonisjs/lucid/services/db'

/** Whether a case's history is one unbroken chain that begins with the draft and ends where the case stands. */
export async function historyIsWhole(claimId: number) {
  const { state } = await db.from('claims').where('id', claimId).firstOrFail()
  const lines = await db.from('claim_events').where('claim_id', claimId).orderBy('sequence')
  const isLinked = lines.every(
    (line, index) => line.sequence === index + 1 && (index === 0 || (line.previous_hash === lines[index - 1].hash && line.from_state === lines[index - 1].to_state))
  )

  return isLinked && (lines.length === 0 ? state === 'draft' : lines[0].from_state === 'draft' && lines.at(-1).to_state === state)
}

/** Accounts of the budget that went below nothing, over all claims: there are none. */
export async function overdrawnAccounts() {
  const entries = await db.from('budget_entries').orderBy('id')
  const balances = new Map<string, number>()
  for (const { claim_id: claim, from_account: from, to_account: to, amount } of entries) {
    for (const [account, change] of [[from, -Number(amount)], [to, Number(amount)]] as const) {
      balances.set(`${claim}:${account}`, (balances.get(`${claim}:${account}`) ?? 0) + change)
    }
  }

  return [...balances].filter(([account, balance]) => !account.endsWith(':available') && balance < 0).map(([account]) => account)
}
