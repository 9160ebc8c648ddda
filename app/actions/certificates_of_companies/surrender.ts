import { inTransaction } from '#actions/in_transaction'
import { postToCompany } from '#actions/letters/post_to_company'
import { postToDesk } from '#actions/letters/post_to_desk'
import { recordAudit } from '#actions/office/record_audit'
import Certificate from '#models/certificate'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'

interface Surrender {
  fields: string[]
  reason: string
}

/**
 * 辞退・返納: the company gives certificates of a case back. They hold no more from today; register and subsidy tier read the same row.
 * Giving back once more changes nothing.
 * @throws RuleViolation `no_field_chosen`, `certificate_not_held`
 */
export const surrender = (certificationId: number, { fields, reason }: Surrender, actor: Actor): Promise<string[]> =>
  inTransaction(async (trx) => {
    await trx.from('certifications').where('id', certificationId).increment('version', 1)
    if (fields.length === 0) throw new RuleViolation('no_field_chosen')
    const held = await Certificate.query({ client: trx }).where({ certificationId, companyId: actor.companyId! }).whereIn('field', fields)
    if (held.length < new Set(fields).size) throw new RuleViolation('certificate_not_held')
    const given = held.filter(
      ({ surrenderedOn, revokedOn, validUntil }) => !surrenderedOn && !revokedOn && (!validUntil || validUntil >= today())
    )
    if (given.length === 0) return []

    for (const certificate of given) await certificate.merge({ surrenderedOn: today() }).save()
    const names = given.map(({ field }) => field)
    const subject = { type: 'certification', id: certificationId }
    await recordAudit(trx, { actor, action: 'certificate.surrendered', subject, changes: { fields: names, reason, on: today() } })
    const happening = `certificate:${given[0]!.id}:surrendered`
    await postToCompany(trx, actor.companyId!, happening, 'certificate_surrendered', { path: `/companies/${actor.companyId}/certificates` })
    const path = `/office/certifications/${certificationId}`
    await postToDesk(
      trx,
      { desk: 'certifications', post: 'clerk' },
      { happening, template: 'certificate_surrendered_office', path, certificationId }
    )

    return names
  })
