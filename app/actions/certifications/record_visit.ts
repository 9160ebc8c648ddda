import { inTransaction } from '#actions/in_transaction'
import SiteVisit from '#models/site_visit'
import { heldFunction } from '#queries/approvals/held_function'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'
import type { Day } from '#values/day'

export interface Visit {
  kind: 'visit' | 'hearing'
  heldOn: Day
  place?: string | null
  attendees?: string | null
  notes: string
}

/**
 * 訪問・ヒアリングの記録: what the office saw and heard at the company, read by reviewers and panel.
 * @throws RuleViolation `day_in_future` or `own_company`
 */
export function recordVisit(certificationId: number, visit: Visit, actor: Actor) {
  if (visit.heldOn > today()) throw new RuleViolation('day_in_future')

  return inTransaction(async (trx) => {
    await trx.from('certifications').where('id', certificationId).increment('version', 1)
    const { company_id: companyId } = await trx.from('certifications').where('id', certificationId).select('company_id').firstOrFail()
    const { isOwnCompany } = await heldFunction({ type: 'certification', id: certificationId, companyId }, actor.id!, trx)
    if (isOwnCompany) throw new RuleViolation('own_company')

    return SiteVisit.create({ certificationId, ...visit, authorId: actor.id! }, { client: trx })
  })
}
