import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { certificateStatement, validities } from '#queries/certificates_of_companies/certificate_statement'
import { issueDocument } from '#actions/certificates_of_companies/issue_document'
import { takeStep } from '#actions/certifications/take_step'
import { postToCompany } from '#actions/letters/post_to_company'
import { drawNoticeNumber } from '#actions/notices/draw_notice_number'
import { issueNotice } from '#actions/notices/issue_notice'
import Certificate from '#models/certificate'
import type Proposal from '#models/proposal'
import SchemeEdition from '#models/scheme_edition'
import { decidedFields, type FieldVerdicts } from '#rules/certifications/certified_fields'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { RuleViolation } from '#rules/rule_violation'
import { certificationPaper } from '#services/papers/certification_paper'
import type { Actor } from '#values/actor'
import { dayOf } from '#values/day'

/** What is put before the approvers. */
export interface CertifyPayload {
  fields: FieldVerdicts
  reason: string | null
  article: string | null
}

/**
 * 認定・表彰（第9条第1項）, executed by the last approval: a certificate for each field that passed, their paper, the notice.
 * @throws RuleViolation `too_few_fields`
 */
export function certify(trx: TransactionClientContract, certificationId: number, approver: Actor, proposal: Proposal) {
  return takeStep(
    certificationId,
    'certify',
    approver,
    async ({ row: certification, at }) => {
      const payload = proposal.payload as CertifyPayload
      const { definition } = await SchemeEdition.query({ client: trx }).where('id', certification.schemeEditionId).firstOrFail()
      const scheme = definition as SchemeInForce
      const decided = decidedFields(scheme.fields, certification.fields, payload.fields)
      const certified = decided.filter(({ isCertified }) => isCertified)
      if (certified.length < Math.max(1, scheme.pass.fieldsAtLeast)) throw new RuleViolation('too_few_fields')

      const decidedOn = dayOf(at)
      const fields = await validities(trx, certification, scheme, certified, decidedOn)
      const data = await certificateStatement(trx, certification, scheme, fields)
      const document = await issueDocument(trx, certification, scheme, decidedOn, data)
      await Certificate.createMany(
        fields.map(({ code, label: _, ...field }) => ({
          ...field,
          field: code,
          scheme: scheme.code,
          companyId: certification.companyId,
          certificationId,
          documentId: document.id,
        })),
        { client: trx }
      )

      const paper = await certificationPaper(certification, scheme, { document, decided, payload }, trx)
      const number = await drawNoticeNumber(trx, scheme.department, decidedOn)
      await issueNotice(trx, { certificationId, kind: 'certification', form: null, number, issuedOn: decidedOn, data: paper })
      certification.merge({ concludedAt: at, dueOn: null, dueDaysLeft: null })
      const path = `/companies/${certification.companyId}/certifications/${certificationId}`
      await postToCompany(trx, certification.companyId, `certification:${certificationId}:certified`, 'certified', {
        path,
        number: certification.number,
      })

      return { fields: fields.map(({ code }) => code), certificate: document.number, notice: number, proposal: proposal.id }
    },
    trx
  )
}
