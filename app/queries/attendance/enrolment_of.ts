import Enrolment from '#models/enrolment'
import { idIn } from '#values/id_in'

/** An enrolment of this session, or none. */
export const enrolmentOf = (courseSessionId: number, id: unknown) => Enrolment.query().where({ id: idIn(id), courseSessionId }).firstOrFail()
