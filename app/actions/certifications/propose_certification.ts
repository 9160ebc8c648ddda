import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { assertNothingProposed } from '#actions/approvals/assert_nothing_proposed'
import { enterProposal } from '#actions/approvals/enter_proposal'
import { assertCaseWorker } from '#actions/certifications/assert_case_worker'
import { inTransaction } from '#actions/in_transaction'
import Certification from '#models/certification'
import { gatesOf } from '#queries/certifications/gates_of'
import { definitionOfEdition } from '#queries/certifications/scheme_in_force'
import type { FieldVerdicts } from '#rules/certifications/certified_fields'
import { isCertifiable, proposedVerdicts } from '#rules/certifications/proposable'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import type { CertificationAct } from '#workflows/binding_acts'
import { certificationWorkflow } from '#workflows/certification_workflow'

export interface NewCertificationProposal {
  step: CertificationAct
  summary: string
  /** of a refusal, also of single fields */
  reason?: string | null
  article?: string | null
  /** to certify fewer than the panel recommends */
  fields?: string[]
}

/** What is put before the approvers, kept as it was proposed. */
export interface CertificationContent {
  fields: FieldVerdicts
  reason: string | null
  article: string | null
}

/**
 * 起案: the clerk of a case proposes to certify along the panel's recommendation, or to decline with a reason and its article.
 * @throws RuleViolation `wrong_moment`, `proposal_open`, `decline_reason_missing`, `fields_recommended`, `gates_are_met`, `too_few_fields`,
 * `field_not_recommended`, `fewer_fields_reason_missing`
 */
export function proposeCertification(certificationId: number, wanted: NewCertificationProposal, actor: Actor) {
  return inTransaction(async (trx) => {
    await trx.from('certifications').where('id', certificationId).increment('version', 1)
    const certification = await Certification.query({ client: trx }).where('id', certificationId).firstOrFail()
    certificationWorkflow.assertAllows(wanted.step, certification.state, 'approver')
    await assertCaseWorker(trx, certification, actor)
    const subject = { type: 'certification', id: certificationId } as const
    await assertNothingProposed(trx, subject)

    const scheme = await definitionOfEdition(certification.schemeEditionId, trx)
    const fields =
      wanted.step === 'certify' ? toCertify(certification, wanted, scheme) : await toDecline(trx, certification, wanted, scheme)
    const payload: CertificationContent = { fields, reason: wanted.reason?.trim() || null, article: wanted.article?.trim() || null }
    const { step, summary } = wanted

    return enterProposal(trx, { subject, step, payload, amount: null, route: scheme.approval[step], summary }, actor)
  })
}

const heardOf = ({ fields, recommendation }: Certification) => ({ applied: (fields ?? []) as string[], recommendation })

const toCertify = (certification: Certification, wanted: NewCertificationProposal, scheme: SchemeInForce) =>
  proposedVerdicts(heardOf(certification), wanted, scheme)

/** Before the review a case is declined for a gate that is not met, after the panel because no field passes. */
async function toDecline(
  trx: TransactionClientContract,
  certification: Certification,
  { reason, article }: NewCertificationProposal,
  scheme: SchemeInForce
): Promise<FieldVerdicts> {
  if (!reason?.trim() || !article?.trim()) throw new RuleViolation('decline_reason_missing')
  if (certification.state === 'panelled') {
    if (isCertifiable(heardOf(certification), scheme)) throw new RuleViolation('fields_recommended')
    return certification.recommendation ?? {}
  }
  const gates = await gatesOf(certification, trx)
  if (gates.every(({ result }) => result !== 'failed')) throw new RuleViolation('gates_are_met')

  return {}
}
