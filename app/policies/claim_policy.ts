import { BasePolicy } from '@adonisjs/bouncer'
import type Claim from '#models/claim'
import type User from '#models/user'
import type { Actor } from '#values/actor'
import { claimWorkflow, type ClaimStep } from '#workflows/claim_workflow'

/** Whose business a claim is. Whether it is the moment, the workflow says. */
export default class ClaimPolicy extends BasePolicy {
  /** A company's people see and write its own claims. */
  view(_user: User, claim: Claim, actor: Actor) {
    return actor.as !== 'applicant' || claim.companyId === actor.companyId
  }

  take(user: User, claim: Claim, step: ClaimStep, actor: Actor) {
    return this.view(user, claim, actor) && claimWorkflow.entitles(actor.as, step)
  }
}
