import { BasePolicy } from '@adonisjs/bouncer'
import type Certification from '#models/certification'
import type User from '#models/user'
import type { Actor } from '#values/actor'
import { certificationWorkflow, type CertificationStep } from '#workflows/certification_workflow'

/** Whose business a certification is. Whether it is the moment, the workflow says. */
export default class CertificationPolicy extends BasePolicy {
  take(_user: User, certification: Certification, step: CertificationStep, actor: Actor) {
    return (actor.as !== 'applicant' || certification.companyId === actor.companyId) && certificationWorkflow.entitles(actor.as, step)
  }
}
