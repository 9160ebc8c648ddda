import { inTransaction } from '#actions/in_transaction'
import { postToCompany } from '#actions/letters/post_to_company'
import { office } from '#config/office'
import AmountOwing from '#models/amount_owing'
import Claim from '#models/claim'
import { today } from '#values/clock'
import { addDays } from '#values/day'

const AT_ONCE = 200

/** Reminds a company of what it owes: once before the due day and once after it. */
export async function remindRepayments() {
  const soon = addDays(today(), office.repayment.remindDaysBefore)
  const open = () => AmountOwing.query().where('isOpen', true).orderBy('id').limit(AT_ONCE).select('id', 'claimId')
  const near = await open().whereNull('remindedOn').where('dueOn', '>=', today()).where('dueOn', '<=', soon)
  const late = await open().whereNull('dunnedOn').where('dueOn', '<', today())

  for (const owing of near) await remind(owing, 'reminded_on', 'repayment_due_soon')
  for (const owing of late) await remind(owing, 'dunned_on', 'repayment_overdue')
}

async function remind({ id, claimId }: AmountOwing, column: 'reminded_on' | 'dunned_on', template: string) {
  const { companyId } = await Claim.findOrFail(claimId)

  await inTransaction(async (trx) => {
    const isFirst = await trx
      .from('amounts_owing')
      .where({ id, is_open: true })
      .whereNull(column)
      .update({ [column]: today() })
    if (Number(isFirst) === 0) return
    await postToCompany(trx, companyId, `owing:${id}:${template}`, template, { path: `/companies/${companyId}/claims/${claimId}` })
  })
}
