import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { certify } from '#actions/certifications/certify'
import { decline } from '#actions/certifications/decline'
import { revokeCertificate } from '#actions/revocations/revoke_certificate'
import { adjustTier } from '#actions/claims/adjust_tier'
import { decideGrant } from '#actions/claims/decide_grant'
import { finaliseAmount } from '#actions/claims/finalise_amount'
import { reclaim } from '#actions/claims/reclaim'
import { refuseGrant } from '#actions/claims/refuse_grant'
import { revokeGrant } from '#actions/claims/revoke_grant'
import { waiveRepayment } from '#actions/claims/waive_repayment'
import type Proposal from '#models/proposal'
import type { Actor } from '#values/actor'
import type { BindingAct } from '#workflows/binding_acts'

/** Executes a proposed act in the transaction of its last approval. */
export type Act = (trx: TransactionClientContract, subjectId: number, approver: Actor, proposal: Proposal) => Promise<unknown>

const acts: Record<BindingAct, Act> = {
  decideGrant,
  refuse: refuseGrant,
  finaliseAmount,
  adjustTier,
  revoke: revokeGrant,
  reclaim,
  waiveRepayment,
  certify,
  decline,
  revokeCertificate,
}

export const actOf = (step: BindingAct) => acts[step]
