import { eachApart } from '#actions/each_apart'
import { inTransaction } from '#actions/in_transaction'
import { postToCompany } from '#actions/letters/post_to_company'
import { storedInstant } from '#models/columns'
import { hiresToAsk } from '#queries/hires/hires_to_ask'
import { now } from '#values/clock'

/** Asks each company, once, what became of the people it hired six months ago: one letter for the hires of a claim that are due. */
export async function askAfterHires() {
  const claims = new Set((await hiresToAsk()).map(({ claimId }) => claimId))
  await eachApart([...claims], ask)
}

const ask = (claimId: number) =>
  inTransaction(async (trx) => {
    await trx.from('claims').where('id', claimId).increment('version', 0) // two clocks at once: the second finds nobody left to ask about
    const due = await hiresToAsk({ claimId, trx })
    const [first] = due
    if (!first) return

    const { companyId } = first
    const [id] = await trx.table('hire_inquiries').insert({ claim_id: claimId, company_id: companyId, asked_at: storedInstant(now()) })
    await trx
      .table('hire_outcomes')
      .multiInsert(due.map(({ key, checkOn }) => ({ hire_inquiry_id: id, claim_id: claimId, hire_key: key, check_on: checkOn })))
    await postToCompany(trx, companyId, `hires:${id}:asked`, 'hires_asked', {
      path: `/companies/${companyId}/hires/${id}`,
      count: due.length,
    })
  })
