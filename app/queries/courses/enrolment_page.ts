import type Enrolment from '#models/enrolment'
import EnrolmentEvent from '#models/enrolment_event'
import GuardianConsent from '#models/guardian_consent'
import SessionMessage from '#models/session_message'
import { placeInQueue } from '#queries/courses/place_in_queue'
import { namesOf } from '#queries/office/names_of'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { enrolmentWorkflow, type EnrolmentStep } from '#workflows/enrolment_workflow'

/** Everything the desk knows of one enrolment, in a fixed number of queries. */
export async function enrolmentPage(enrolment: Enrolment) {
  const definition = enrolment.session.kindEdition.definition as CourseKindDefinition
  const history = await EnrolmentEvent.query().where('enrolmentId', enrolment.id).orderBy('sequence')
  const isProtected = definition.privacy === 'protected'
  const may = (step: EnrolmentStep) => enrolmentWorkflow.allows(step, enrolment.state, 'clerk')

  return {
    enrolment,
    session: enrolment.session,
    definition,
    isProtected,
    history,
    names: await namesOf([...history.map(({ actorId }) => actorId), enrolment.nominatedById]),
    consent: await GuardianConsent.query().where('enrolmentId', enrolment.id).orderBy('id', 'desc').first(),
    messages: await SessionMessage.query().where('enrolmentId', enrolment.id).orderBy('id'),
    place: (await placeInQueue(enrolment.id))?.place ?? null,
    may: {
      approve: definition.needsApproval && enrolment.state === 'applied' && enrolment.isLive,
      refuse: may('refuse'),
      accept: may('accept'),
      cancel: may('cancelByOffice'),
      consent: definition.guardianUnder !== null && enrolment.isLive && may('cancelByOffice'),
    },
  }
}
