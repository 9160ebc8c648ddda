import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { eachApart } from '#actions/each_apart'
import { inTransaction } from '#actions/in_transaction'
import { postToCompany } from '#actions/letters/post_to_company'
import { recordAudit } from '#actions/office/record_audit'
import { storedInstant } from '#models/columns'
import { tellings, type Told } from '#queries/certificates_of_companies/running_out'
import { theClock } from '#values/actor'
import { now, today } from '#values/clock'
import { addDays } from '#values/day'
import { dayText } from '#values/show'

/** Tells companies that a certificate runs out, and the day after its last day that it has. Nothing is switched: validity is a matter of days. */
export async function tellOfExpiry() {
  await eachApart(await tellings(today()), tell)
}

const tell = (told: Told) =>
  inTransaction(async (trx) => {
    await trx.from('certifications').where('id', told.certificationId).increment('version', 1) // the lock: a write comes first
    const fields = await fieldsEnding(trx, told)
    if (fields.length === 0 || !(await enter(trx, told))) return
    if (told.kind === 'expired') await note(trx, told, fields)
    if (told.kind === 'expired' && (await areFollowed(trx, told, fields))) return
    await write(trx, told, told.kind === 'expired' && (await isRenewing(trx, told)))
  })

/** Fields that were neither revoked nor given back meanwhile. */
async function fieldsEnding(trx: TransactionClientContract, { certificationId, until }: Told): Promise<string[]> {
  const rows = await trx
    .from('certificates')
    .where({ certification_id: certificationId, valid_until: until })
    .whereNull('revoked_on')
    .whereNull('surrendered_on')
    .select('field')
  return rows.map(({ field }) => field)
}

async function enter(trx: TransactionClientContract, { certificationId, kind, dueOn }: Told): Promise<boolean> {
  const row = { certification_id: certificationId, kind, due_on: dueOn }
  if (await trx.from('certificate_reminders').where(row).select('id').first()) return false
  await trx.table('certificate_reminders').insert({ ...row, told_at: storedInstant(now()) })
  return true
}

const note = (trx: TransactionClientContract, { certificationId, until }: Told, fields: string[]) =>
  recordAudit(trx, {
    actor: theClock,
    action: 'certificate.expired',
    subject: { type: 'certification', id: certificationId },
    changes: { fields, until },
  })

/** Whether the company's next certificates go on where these end. */
async function areFollowed(trx: TransactionClientContract, { companyId, scheme, until }: Told, fields: string[]): Promise<boolean> {
  const next = await trx
    .from('certificates')
    .where({ company_id: companyId, scheme })
    .whereIn('field', fields)
    .whereNull('revoked_on')
    .whereNull('surrendered_on')
    .where('valid_from', '<=', addDays(until, 1))
    .where((query) => query.whereNull('valid_until').orWhere('valid_until', '>', until))
    .countDistinct('field as total')
    .first()

  return Number(next!.total) === fields.length
}

/** Whether a renewal was sent and is not decided yet. */
const isRenewing = async (trx: TransactionClientContract, { certificationId }: Told): Promise<boolean> =>
  Boolean(
    await trx
      .from('certifications')
      .where('renews_id', certificationId)
      .whereNotIn('state', ['draft', 'concluded', 'declined', 'withdrawn'])
      .select('id')
      .first()
  )

const write = (
  trx: TransactionClientContract,
  { certificationId, companyId, kind, until, dueOn, name, renewableUntil }: Told,
  renewing: boolean
) =>
  postToCompany(
    trx,
    companyId,
    `certification:${certificationId}:${kind}:${dueOn}`,
    `certificate_${kind}${renewing ? '_renewing' : renewableUntil ? '' : '_for_good'}`,
    (locale) => ({
      path: `/companies/${companyId}/certificates`,
      scheme: name[locale],
      day: dayText(until, locale),
      last: dayText(renewableUntil, locale),
    })
  )
