import { PanelVoteSchema } from '#database/schema'

/** One member's vote on one field of a case. */
export default class PanelVote extends PanelVoteSchema {}
