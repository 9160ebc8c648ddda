import db from '@adonisjs/lucid/services/db'
import { schemesInForce } from '#queries/certificates_of_companies/schemes_in_force'
import { renewalWindow } from '#rules/certifications/intake'
import { remindedUntil, reminderDue } from '#rules/certifications/reminders'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import type { Day } from '#values/day'
import type { Localised } from '#values/localised'

/** Certificates of one case that end on the same day. */
interface Ending {
  certificationId: number
  companyId: number
  scheme: string
  until: Day
}

export interface Told extends Ending {
  kind: 'expires' | 'expired'
  /** of a reminder its day, of an end the last day */
  dueOn: Day
  name: Localised
  /** the last day on which a renewal may be sent; null: none may */
  renewableUntil: Day | null
}

const AT_ONCE = 500

/** What is to be told of today: certificates that run out soon, those whose renewal was sent left out, and those that have run out. */
export async function tellings(on: Day): Promise<Told[]> {
  const schemes = (await schemesInForce()).map(({ definition }) => definition)
  return untold([...(await soon(schemes, on)), ...(await over(schemes, on))])
}

const aboutScheme = ({ name, renewal, endsOn }: SchemeInForce, until: Day, on: Day) => {
  const window = renewalWindow(until, renewal, endsOn)
  return { name, renewableUntil: window && on <= window.to ? window.to : null }
}

async function soon(schemes: SchemeInForce[], on: Day): Promise<Told[]> {
  const told: Told[] = []
  for (const definition of schemes) {
    const until = remindedUntil(definition, on)
    if (until === null) continue
    const rows: Ending[] = await standing()
      .where('scheme', definition.code)
      .whereBetween('valid_until', [on, until])
      .whereNotExists(renewal)
    for (const row of rows) {
      const dueOn = reminderDue(row.until, definition, on)
      if (dueOn) told.push({ ...row, ...aboutScheme(definition, row.until, on), kind: 'expires', dueOn })
    }
  }
  return told
}

async function over(schemes: SchemeInForce[], on: Day): Promise<Told[]> {
  const rows: Ending[] = await standing()
    .where('valid_until', '<', on)
    .whereNotExists((told) =>
      told
        .from('certificate_reminders')
        .whereColumn('certificate_reminders.certification_id', 'certificates.certification_id')
        .whereColumn('certificate_reminders.due_on', 'certificates.valid_until')
        .where('certificate_reminders.kind', 'expired')
        .select('certificate_reminders.id')
    )
  return rows.flatMap((row) => {
    const definition = schemes.find(({ code }) => code === row.scheme)
    return definition ? [{ ...row, ...aboutScheme(definition, row.until, on), kind: 'expired' as const, dueOn: row.until }] : []
  })
}

const standing = () =>
  db
    .from('certificates')
    .whereNotNull('certification_id')
    .whereNull('revoked_on')
    .whereNull('surrendered_on')
    .groupBy('certification_id', 'company_id', 'scheme', 'valid_until')
    .orderBy('valid_until')
    .select('certification_id as certificationId', 'company_id as companyId', 'scheme', 'valid_until as until')
    .limit(AT_ONCE)

/** A renewal that was sent, and is not lost. */
const renewal = (query: ReturnType<typeof db.from>) =>
  query
    .from('certifications')
    .whereColumn('certifications.renews_id', 'certificates.certification_id')
    .whereNotIn('certifications.state', ['draft', 'withdrawn', 'declined'])
    .select('certifications.id')

async function untold(all: Told[]): Promise<Told[]> {
  const ids = [...new Set(all.map(({ certificationId }) => certificationId))]
  const rows =
    ids.length === 0
      ? []
      : await db.from('certificate_reminders').whereIn('certification_id', ids).select('certification_id', 'kind', 'due_on')
  const told = new Set(rows.map((row) => `${row.certification_id} ${row.kind} ${row.due_on}`))

  return all.filter(({ certificationId, kind, dueOn }) => !told.has(`${certificationId} ${kind} ${dueOn}`))
}
