import { ApprovalSchema } from '#database/schema'

/** One position of a proposal's route, decided. */
export default class Approval extends ApprovalSchema {}
