import db from '@adonisjs/lucid/services/db'
import { adoptedSchemes } from '#queries/certifications/adopted_schemes'
import { intakeObstacle, renewalWindow, type IntakeObstacle, type RenewalWindow } from '#rules/certifications/intake'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { today } from '#values/clock'
import type { Day } from '#values/day'

export interface SchemeToApply {
  code: string
  definition: SchemeInForce
  endsOn: Day | null
  obstacle: IntakeObstacle | null
  /** a case of the company under this scheme that is not over */
  openCase: number | null
  renewal: { id: number; until: Day; window: RenewalWindow; isOpen: boolean } | null
}

/** Every scheme, what stands in the way of applying, and what may be renewed when. */
export async function schemesToApply(companyId: number): Promise<SchemeToApply[]> {
  const schemes = await adoptedSchemes()
  const open = await db.from('certifications').where({ company_id: companyId, is_open: true }).select('id', 'scheme_id as schemeId')
  const held = await certifiedCases(companyId)

  return schemes.map(({ id, code, endsOn, edition }) => {
    const definition = edition.definition as SchemeInForce
    const last = held.find(({ schemeId }) => schemeId === id)
    const window = last ? renewalWindow(last.until, definition.renewal, endsOn) : null
    const obstacle = intakeObstacle({ ...definition, endsOn }, 'new', today())
    const openCase = definition.subject === 'company' ? (open.find(({ schemeId }) => schemeId === id)?.id ?? null) : null
    const isOpen = window !== null && window.from <= today() && today() <= window.to

    return {
      code,
      definition,
      endsOn,
      obstacle,
      openCase,
      renewal: last && window ? { id: last.id, until: last.until, window, isOpen } : null,
    }
  })
}

interface CertifiedCase {
  id: number
  schemeId: number
  until: Day
}

/** Cases whose certificates still stand or have just run out, the one that lasts longest first. */
const certifiedCases = (companyId: number): Promise<CertifiedCase[]> =>
  db
    .from('certificates')
    .join('certifications', 'certifications.id', 'certificates.certification_id')
    .where({ 'certifications.company_id': companyId, 'certifications.state': 'concluded' })
    .whereNull('certificates.revoked_on')
    .whereNull('certificates.surrendered_on')
    .whereNotNull('certificates.valid_until')
    .groupBy('certifications.id', 'certifications.scheme_id')
    .orderBy('until', 'desc')
    .select('certifications.id', 'certifications.scheme_id as schemeId')
    .max('certificates.valid_until as until')
