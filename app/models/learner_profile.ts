import { LearnerProfileSchema } from '#database/schema'

/** What a learner has told about age and residence. */
export default class LearnerProfile extends LearnerProfileSchema {}
