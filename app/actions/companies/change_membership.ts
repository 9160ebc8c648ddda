import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { lockCompany } from '#actions/companies/lock_company'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import Affiliation from '#models/affiliation'
import { RuleViolation } from '#rules/rule_violation'
import { now } from '#values/clock'

interface Place {
  companyId: number
  affiliationId: number
  actorId: number
}

/**
 * Ends a person's place in a company: their own, or, by an administrator, another's. The row stays.
 * @throws RuleViolation `last_administrator`, `not_administrator`
 */
export const endMembership = (place: Place): Promise<Affiliation> =>
  alone(place, async (affiliation, own, trx) => {
    if (affiliation.userId !== place.actorId) assertAdministrator(own)
    if (affiliation.kind === 'administrator') await assertAnotherAdministrator(trx, affiliation)
    await affiliation.merge({ until: now() }).save()
    await recordAudit(trx, { ...by(place), action: 'affiliation.ended', changes: { kind: [affiliation.kind, null] } })
  })

/**
 * Makes a member an administrator or the reverse: the old place ends, a new one begins.
 * @throws RuleViolation `last_administrator`, `not_administrator`
 */
export const changeMembership = (place: Place & { kind: 'administrator' | 'member' }): Promise<Affiliation> =>
  alone(place, async (affiliation, own, trx) => {
    assertAdministrator(own)
    if (affiliation.kind === place.kind) return
    if (affiliation.kind === 'administrator') await assertAnotherAdministrator(trx, affiliation)
    const { companyId, userId, kind } = affiliation
    await affiliation.merge({ until: now() }).save()
    await Affiliation.create({ companyId, userId, kind: place.kind, since: now() }, { client: trx })
    await recordAudit(trx, { ...by(place), action: 'affiliation.changed', changes: { kind: [kind, place.kind] } })
  })

/** `own` is the actor's place at that moment. */
type Work = (affiliation: Affiliation, own: Affiliation | null, trx: TransactionClientContract) => Promise<void>

/** One change at a time in a company. */
function alone({ companyId, affiliationId, actorId }: Place, work: Work) {
  return inTransaction(async (trx) => {
    await lockCompany(trx, companyId)
    const running = () => Affiliation.query({ client: trx }).where({ companyId }).whereNull('until').whereIn('kind', ['administrator', 'member'])
    const affiliation = await running().where('id', affiliationId).firstOrFail()
    const own = await running().where('userId', actorId).first()

    await work(affiliation, own, trx)
    return affiliation
  })
}

function assertAdministrator(own: Affiliation | null) {
  if (own?.kind !== 'administrator') throw new RuleViolation('not_administrator')
}

async function assertAnotherAdministrator(trx: TransactionClientContract, { companyId, id }: Affiliation) {
  const another = await trx
    .from('affiliations')
    .join('users', 'users.id', 'affiliations.user_id')
    .where({ 'affiliations.company_id': companyId, 'affiliations.kind': 'administrator' })
    .whereNull('affiliations.until')
    .whereNull('users.deactivated_at')
    .whereNot('affiliations.id', id)
    .select('affiliations.id')
    .first()
  if (!another) throw new RuleViolation('last_administrator')
}

const by = ({ affiliationId, actorId }: Place) => ({
  actor: { id: actorId, as: 'applicant' },
  subject: { type: 'affiliation', id: affiliationId },
})
