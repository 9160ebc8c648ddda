import Certificate from '#models/certificate'
import CertificateDocument from '#models/certificate_document'
import CertificateRevocation from '#models/certificate_revocation'
import Certification from '#models/certification'
import { schemesInForce } from '#queries/certificates_of_companies/schemes_in_force'
import { intakeObstacle, renewalWindow } from '#rules/certifications/intake'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { standingOn, type Standing } from '#rules/certifications/standing'
import { daysBetween, type Day } from '#values/day'

/** Everything a company was ever certified for, a case at a time: what holds or will hold first, then the newest. */
export async function heldCertificates(companyId: number, on: Day) {
  const certificates = await Certificate.query().where({ companyId }).orderBy('id')
  const documents = await CertificateDocument.query().where({ companyId }).whereNull('supersededById')
  const revocations = await CertificateRevocation.query().where({ companyId }).orderBy('id', 'desc')
  const renewals = await Certification.query().where({ companyId }).whereNotNull('renewsId').whereNotIn('state', ['withdrawn', 'declined'])
  const schemes = new Map((await schemesInForce()).map(({ definition }) => [definition.code, definition]))
  const cases = Map.groupBy(certificates, ({ certificationId, scheme }) => certificationId ?? scheme)

  const held = [...cases.values()].reverse().map((rows) => {
    const { certificationId, scheme: code } = rows[0]!
    const scheme = schemes.get(code)!
    const fields = rows.map((row) => fieldOf(row, scheme, on))
    const until = lastDay(fields)
    const renewal = renewals.find(({ renewsId }) => renewsId === certificationId) ?? null

    return {
      certificationId,
      scheme,
      document: documents.find((one) => certificationId !== null && one.certificationId === certificationId) ?? null,
      fields,
      isHeld: fields.some(({ standing }) => standing === 'valid' || standing === 'ahead'),
      until,
      daysLeft: until && until >= on ? daysBetween(on, until) : null,
      renewal,
      window: until ? renewalWindow(until, scheme.renewal, scheme.endsOn) : null,
      obstacle: until ? intakeObstacle(scheme, 'renewal', on, until) : 'notRenewable',
      revocations: revocations.filter((one) => one.certificationId === certificationId),
    }
  })

  return held.sort((one, other) => Number(other.isHeld) - Number(one.isHeld))
}

interface HeldField {
  code: string
  label: SchemeInForce['name']
  standing: Standing
  validFrom: Day
  validUntil: Day | null
  endedOn: Day | null
  conditions: string | null
}

const fieldOf = (row: Certificate, { fields }: SchemeInForce, on: Day): HeldField => ({
  code: row.field,
  label: fields.find(({ code }) => code === row.field)?.label ?? { ja: row.field, en: row.field },
  standing: standingOn(
    { valid_from: row.validFrom, valid_until: row.validUntil, revoked_on: row.revokedOn, surrendered_on: row.surrenderedOn },
    on
  ),
  validFrom: row.validFrom,
  validUntil: row.validUntil,
  endedOn: row.surrenderedOn ?? row.revokedOn,
  conditions: row.conditions,
})

/** The last day of what was neither revoked nor given back; null where nothing of it ends. */
const lastDay = (fields: HeldField[]): Day | null =>
  fields
    .filter(({ standing }) => standing !== 'revoked' && standing !== 'surrendered')
    .map(({ validUntil }) => validUntil)
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null
