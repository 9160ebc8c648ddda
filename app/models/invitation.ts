import { InvitationSchema } from '#database/schema'

/** An invitation by mail to a company or to the office. */
export default class Invitation extends InvitationSchema {}
