import { ReviewerProfileSchema } from '#database/schema'

/** What a reviewer knows, how much is too much, and whom they are close to. */
export default class ReviewerProfile extends ReviewerProfileSchema {}
