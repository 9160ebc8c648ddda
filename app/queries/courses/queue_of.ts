import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import Enrolment from '#models/enrolment'

/** The waiting list of a session in its order: priority, arrival, the order within one moment. */
export const queueOf = (client: QueryClientContract, sessionId: number): Promise<Enrolment[]> =>
  Enrolment.query({ client })
    .where({ courseSessionId: sessionId, state: 'waiting' })
    .orderBy([{ column: 'priority' }, { column: 'arrived_at' }, { column: 'arrival' }, { column: 'id' }])
