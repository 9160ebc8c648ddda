import { accountsOfPerson } from '#actions/accounts/accounts_of_person'
import { isTaken } from '#actions/companies/is_taken'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import PlanValue from '#models/plan_value'
import PlanValueVerdict from '#models/plan_value_verdict'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/** The second person confirms a value, which makes it public, or sends it back with a reason. Who entered it, by whatever account, does neither. */
export async function decidePlanValue(valueId: number, verdict: 'confirmed' | 'sent_back', note: string | null, actor: Actor) {
  const { enteredById } = await PlanValue.findOrFail(valueId)

  try {
    await inTransaction(async (trx) => {
      await PlanValueVerdict.create({ planValueId: valueId, verdict, note, decidedById: actor.id!, decidedAt: now() }, { client: trx })
      if ((await accountsOfPerson(trx, actor.id!)).includes(enteredById)) throw new RuleViolation('plan_value_own')
      await recordAudit(trx, { actor, action: `plan_value.${verdict}`, subject: { type: 'plan_value', id: valueId } })
    })
  } catch (error) {
    if (isTaken(error)) throw new RuleViolation('plan_value_decided')
    throw error
  }
}
