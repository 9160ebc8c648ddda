import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { postToCompany } from '#actions/letters/post_to_company'
import { issueNotice } from '#actions/notices/issue_notice'
import type Certification from '#models/certification'
import type { AssessmentSheet } from '#queries/certifications/assessment_sheet'
import { caseOfCertification } from '#services/papers/case_of_certification'
import { dayOf } from '#values/day'

/** 受付票: says what arrived, when, with every file and its hash; as a paper and as a letter. */
export async function acknowledge(
  trx: TransactionClientContract,
  certification: Certification,
  { scheme, fields, files }: Pick<AssessmentSheet, 'scheme' | 'fields' | 'files'>,
  of: 'application' | 'correction',
  receivedAt: DateTime
) {
  const { id, companyId } = certification
  const notice = await issueNotice(trx, {
    certificationId: id,
    kind: 'assessmentReceipt',
    form: null,
    number: null,
    issuedOn: dayOf(receivedAt),
    data: {
      ...(await caseOfCertification(certification, scheme, trx)),
      of,
      receivedAt: receivedAt.toUTC().toISO()!,
      fields: scheme.fields.filter(({ code }) => fields.includes(code)).map(({ label }) => label),
      files: files.map((file) => ({ label: labelOf(file, scheme), name: file.originalName, size: file.size, sha256: file.sha256 })),
    },
  })
  const letter = of === 'application' ? 'certification_received' : 'correction_received'
  await postToCompany(trx, companyId, `certification:${id}:receipt:${notice.id}`, letter, {
    path: `/companies/${companyId}/certifications/${id}`,
  })
}

type Scheme = AssessmentSheet['scheme']

function labelOf({ documentCode, itemCode }: AssessmentSheet['files'][number], { gates, items }: Scheme) {
  const document = gates.find((gate) => gate.document?.code === documentCode)?.document
  if (documentCode && document) return document.label.ja
  const evidence = items.find(({ code }) => code === itemCode)?.evidence
  return `${itemCode ?? ''} ${evidence?.label.ja ?? ''}`.trim()
}
