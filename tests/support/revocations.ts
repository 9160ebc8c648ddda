/** Revocations in the states of the desk's work, reached by taking the steps. */
import { Settings } from 'luxon'
import { approve } from '#actions/approvals/approve'
import { hear } from '#actions/revocations/hear'
import { openRevocation, type IntendedRevocation } from '#actions/revocations/open_revocation'
import { proposeRevocation } from '#actions/revocations/propose_revocation'
import CertificateRevocation from '#models/certificate_revocation'
import type Company from '#models/company'
import type { Day } from '#values/day'
import { addDays } from '#values/day'
import { givenCertificate } from '#tests/support/certificates'
import { givenCertificationChief, givenCertificationClerk } from '#tests/support/certification_desk'
import type { Actor } from '#values/actor'
import { now, today } from '#values/clock'
import { typedMoment } from '#values/typed'

interface Asked {
  company?: Company
  fields?: string[]
  /** the fields to revoke, of those certified */
  revoked?: string[]
  validFrom?: Day
  hearingAt?: IntendedRevocation['hearingAt']
  clerk?: Actor
}

export const A_DAY = 86_400_000
export const afternoonIn = (days: number) => typedMoment(`${addDays(today(), days)}T14:00`)!

/** Time passes; the clock stays frozen where it then stands. */
export function wait(days: number) {
  const at = now().toMillis() + days * A_DAY
  Settings.now = () => at
}

/** A certified company. */
export async function givenHolder({ company, fields = ['childcare', 'workplace'], validFrom }: Asked = {}) {
  const given = await givenCertificate({ company, fields, validFrom })
  const actor: Actor = { id: given.applicant.id, as: 'applicant', companyId: given.company.id }

  return { ...given, actor, home: `/companies/${given.company.id}` }
}

/** 予告: heard in two weeks. */
export async function givenRevocation(asked: Asked = {}) {
  const given = await givenHolder(asked)
  const clerk = asked.clerk ?? (await givenCertificationClerk())
  const revocation = await openRevocation(intended(given.certification.id, asked), clerk)

  return { ...given, clerk, revocation, desk: `/office/certifications/revocations/${revocation.id}` }
}

export const intended = (
  certificationId: number,
  { revoked, fields = ['childcare', 'workplace'], hearingAt }: Asked = {}
): IntendedRevocation => ({
  certificationId,
  fields: revoked ?? fields,
  reason: '育児休業の取得の実績について、事実と異なる届出があったため。',
  article: '第13条第1項第1号',
  hearingAt: hearingAt ?? afternoonIn(14),
  hearingPlace: '港区役所 4階 402会議室',
})

/** Heard two weeks later. */
export async function givenHeardRevocation(asked: Asked = {}) {
  const given = await givenRevocation(asked)
  wait(15)
  await hear(given.revocation.id, { appeared: true, note: '届出の担当者の思い違いとの説明があった。' }, given.clerk)

  return { ...given, revocation: await CertificateRevocation.findOrFail(given.revocation.id) }
}

export async function givenProposedRevocation(asked: Asked = {}) {
  const given = await givenHeardRevocation(asked)
  const proposal = await proposeRevocation(given.revocation.id, { summary: '弁明を聴いたが、事実は変わらない。' }, given.clerk)
  const approvers: Actor[] = []
  for (const post of proposal.route) approvers.push(await givenCertificationChief(post))

  return { ...given, proposal, approvers }
}

export async function givenRevokedCertificate(asked: Asked = {}) {
  const given = await givenProposedRevocation(asked)
  for (const approver of given.approvers) await approve(given.proposal.id, approver)

  return { ...given, revocation: await CertificateRevocation.findOrFail(given.revocation.id) }
}
