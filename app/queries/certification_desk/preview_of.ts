import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import CertificateDocument from '#models/certificate_document'
import type CertificateRevocation from '#models/certificate_revocation'
import type Certification from '#models/certification'
import type Proposal from '#models/proposal'
import { certificateStatement, validities } from '#queries/certificates_of_companies/certificate_statement'
import { decidedFields, type FieldVerdicts } from '#rules/certifications/certified_fields'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { certificationPaper } from '#services/papers/certification_paper'
import { composePaper, type Issue } from '#services/papers/compose_paper'
import { declinePaper } from '#services/papers/decline_paper'
import type { Paper } from '#services/papers/paper'
import { revocationPaper } from '#services/papers/revocation_papers'
import { today } from '#values/clock'

interface Content {
  fields: FieldVerdicts
  reason: string | null
  article: string | null
}

/** The notice as it would be issued today, without a number: both languages; null for an act of another subject. */
export async function previewOf(
  certification: Certification,
  { step, payload }: Proposal,
  scheme: SchemeInForce,
  client: QueryClientContract
): Promise<{ ja: Paper; en: Paper } | null> {
  const paper = draft()
  if (step === 'decline')
    return inBoth({ ...paper, kind: 'decline', data: await declinePaper(certification, scheme, payload as Content, client) })
  if (step !== 'certify') return null

  return inBoth({ ...paper, kind: 'certification', data: await toBeCertified(certification, payload as Content, scheme, client) })
}

/** 認定取消通知書, as it would be issued today. */
export const previewOfRevocation = async (revocation: CertificateRevocation, scheme: SchemeInForce, client: QueryClientContract) =>
  inBoth({
    ...draft(),
    kind: 'revocation',
    data: await revocationPaper(revocation, revocation.certification, scheme, today(), client),
  })

const draft = () => ({ form: null, number: null, issuedOn: today() })
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
