import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'
import type { Actor } from '#values/actor'
import { proposalWorkflow } from '#workflows/proposal_workflow'

/** Whose business proposing and approving is; whether it is the moment, and four eyes, the actions answer. */
export default class ProposalPolicy extends BasePolicy {
  propose(user: User, actor: Actor) {
    return actor.id === user.id && actor.as === 'clerk'
  }

  decide(user: User, actor: Actor) {
    return actor.id === user.id && proposalWorkflow.entitles(actor.as, 'decide')
  }
}
