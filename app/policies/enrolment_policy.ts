import { BasePolicy } from '@adonisjs/bouncer'
import type Enrolment from '#models/enrolment'
import type User from '#models/user'
import type { Actor } from '#values/actor'
import { enrolmentWorkflow, type EnrolmentStep } from '#workflows/enrolment_workflow'

/** Whose business an enrolment is: a participant's own. Whether it is the moment, the workflow says. */
export default class EnrolmentPolicy extends BasePolicy {
  view(user: User, { userId, party }: Enrolment, actor: Actor) {
    return actor.as === 'participant' && actor.id === user.id && userId === user.id && party !== 'company'
  }

  take(user: User, enrolment: Enrolment, step: EnrolmentStep, actor: Actor) {
    return this.view(user, enrolment, actor) && enrolmentWorkflow.entitles(actor.as, step)
  }
}
