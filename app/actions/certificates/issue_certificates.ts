import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { drawSerial } from '#actions/office/draw_serial'
import { tellHolder } from '#actions/certificates/tell_holder'
import CourseCertificate from '#models/course_certificate'
import type CourseSession from '#models/course_session'
import type Enrolment from '#models/enrolment'
import User from '#models/user'
import { givesHours, ruleOf } from '#rules/courses/completion'
import { criterionInWords } from '#services/courses/criterion_in_words'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { netMinutes } from '#rules/courses/net_minutes'
import type { CertificateData, CertificateKind } from '#services/papers/certificate_data'
import { enqueue } from '#services/queue'
import { newVerifyCode } from '#services/verify_code'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'
import { dayOf } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'

/**
 * 修了証, and 受講時間証明 where the course is long enough: one of each for an enrolment, however often it is asked for.
 * Call it under the lock of the session, in the transaction of the completion.
 */
export async function issueCertificates(trx: TransactionClientContract, session: CourseSession, enrolment: Enrolment, actor: Actor): Promise<CourseCertificate[]> {
  const { certificate } = session.kindEdition.definition as CourseKindDefinition
  if (!certificate || enrolment.userId === null || enrolment.party === 'company') return []
  const { name } = await User.query({ client: trx }).where('id', enrolment.userId).firstOrFail()
  const data = statementOf(session, enrolment)
  const kinds: CertificateKind[] = givesHours(data.netMinutes, certificate.hoursCertificateFrom) ? ['completion', 'hours'] : ['completion']

  const issued: CourseCertificate[] = []
  for (const kind of kinds) issued.push(await issueOne(trx, { enrolmentId: enrolment.id, kind, holderName: name, data }, actor))
  const [first] = issued
  await tellHolder(trx, enrolment.id, { template: 'certificate_issued', happening: first!.number, path: `/my/certificates/${first!.id}` })

  return issued
}

export interface NewCertificate {
  enrolmentId: number
  kind: CertificateKind
  holderName: string
  data: CertificateData
}

/** The valid one of its kind, or the next edition of it. */
async function issueOne(trx: TransactionClientContract, certificate: NewCertificate, actor: Actor): Promise<CourseCertificate> {
  const { enrolmentId, kind } = certificate
  const last = await CourseCertificate.query({ client: trx }).where({ enrolmentId, kind }).orderBy('edition', 'desc').first()

  return last && !last.revokedAt ? last : issueEdition(trx, certificate, (last?.edition ?? 0) + 1, actor)
}

/** Numbered, with an address that nobody guesses; its PDF is rendered after the commit. */
export async function issueEdition(trx: TransactionClientContract, certificate: NewCertificate, edition: number, actor: Actor): Promise<CourseCertificate> {
  const issuedOn = today()
  const { year } = FiscalYear.containing(issuedOn)
  const { code } = certificate.data.course
  const serial = await drawSerial(trx, year, `修了 ${code}`)
  const issued = await CourseCertificate.create(
    { ...certificate, edition, number: `${year}-${code}-${serial}`, verifyCode: newVerifyCode(), issuedOn, issuedById: actor.id },
    { client: trx }
  )
  await enqueue(trx, 'render_certificate', { certificateId: issued.id })

  return issued
}

function statementOf({ course, kindEdition, meetings, number }: CourseSession, { presentMinutes }: Enrolment): CertificateData {
  const { department, project, certificate, completion } = kindEdition.definition as CourseKindDefinition
  const { code, title, titleEn, summary, isSample } = course

  return {
    course: { code, title, titleEn, summary, isSample },
    session: number,
    meetings: meetings.length,
    firstDay: dayOf(meetings[0]!.startsAt),
    lastDay: dayOf(meetings.at(-1)!.startsAt),
    netMinutes: meetings.reduce((sum, meeting) => sum + netMinutes(meeting), 0),
    presentMinutes: presentMinutes!,
    department,
    project,
    wording: certificate!.wording,
    criteria: criterionInWords(ruleOf(completion, course.completion)),
  }
}
