import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import CertificateDocument from '#models/certificate_document'
import type Certification from '#models/certification'
import type Proposal from '#models/proposal'
import { certificateStatement, validities } from '#queries/certificates_of_companies/certificate_statement'
import { decidedFields, type FieldVerdicts } from '#rules/certifications/certified_fields'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { certificationPaper } from '#services/papers/certification_paper'
import { composePaper, type Issue } from '#services/papers/compose_paper'
import { declinePaper } from '#services/papers/decline_paper'
import type { Paper } from '#services/papers/paper'
import { today } from '#values/clock'

interface Content {
  fields: FieldVerdicts
  reason: string | null
  article: string | null
}

/** The notice as it would be issued today, without a number: both languages; null for an act whose paper is shown elsewhere. */
export async function previewOf(
  certification: Certification,
  { step, payload }: Proposal,
  scheme: SchemeInForce,
  client: QueryClientContract
): Promise<{ ja: Paper; en: Paper } | null> {
  const paper = { form: null, number: null, issuedOn: today() }
  if (step === 'decline')
    return inBoth({ ...paper, kind: 'decline', data: await declinePaper(certification, scheme, payload as Content, client) })
  if (step !== 'certify') return null

  return inBoth({ ...paper, kind: 'certification', data: await toBeCertified(certification, payload as Content, scheme, client) })
}

const inBoth = (issue: Issue<any>) => ({ ja: composePaper('ja', issue), en: composePaper('en', issue) })

async function toBeCertified(certification: Certification, payload: Content, scheme: SchemeInForce, client: QueryClientContract) {
  const decided = decidedFields(scheme.fields, certification.fields, payload.fields)
  const fields = await validities(
    client,
    certification,
    scheme,
    decided.filter(({ isCertified }) => isCertified),
    today()
  )
  const document = new CertificateDocument().merge({ number: '—', data: await certificateStatement(client, certification, scheme, fields) })

  return certificationPaper(certification, scheme, { document, decided, payload }, client)
}
