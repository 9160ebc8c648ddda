import Certificate from '#models/certificate'
import { deskCertification } from '#queries/certifications/desk_certification'
import { deskChangeReport } from '#queries/revocations/change_report_list'
import { firstHearingDay } from '#rules/certifications/hearing'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'

interface Asked {
  id: unknown
  reportId: unknown
  actor: Actor
}

/** What may be revoked of a case, and the first day on which its company can be heard. */
export async function revocationForm({ id, reportId, actor }: Asked) {
  const certification = await deskCertification({ params: { certification_id: id }, actor })
  const scheme = certification.edition.definition as SchemeInForce
  const held = await Certificate.query().where('certificationId', certification.id).whereNull('revokedOn')
  const report = reportId ? await deskChangeReport({ params: { report_id: reportId }, actor }) : null

  return {
    certification,
    scheme,
    fields: scheme.fields.filter(({ code }) => held.some(({ field }) => field === code)),
    report: report?.certificationId === certification.id ? report : null,
    earliest: firstHearingDay(today(), scheme.hearingDays),
  }
}
