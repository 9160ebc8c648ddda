import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { certify } from '#actions/certifications/certify'
import { decline } from '#actions/certifications/decline'
import { revokeCertificate } from '#actions/revocations/revoke_certificate'
import { decideGrant } from '#actions/claims/decide_grant'
import { finaliseAmount } from '#actions/claims/finalise_amount'
import { refuseGrant } from '#actions/claims/refuse_grant'
import type Proposal from '#models/proposal'
import type { Actor } from '#values/actor'
import type { BindingAct } from '#workflows/binding_acts'

/** Executes a proposed act in the transaction of its last approval. */
export type Act = (trx: TransactionClientContract, subjectId: number, approver: Actor, proposal: Proposal) => Promise<unknown>

const acts: Record<BindingAct, Act> = { decideGrant, refuse: refuseGrant, finaliseAmount, certify, decline, revokeCertificate }

export const actOf = (step: BindingAct) => acts[step]
