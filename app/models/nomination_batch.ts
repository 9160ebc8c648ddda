import { NominationBatchSchema } from '#database/schema'

/** A file of nominations, tried before it is carried out. */
export default class NominationBatch extends NominationBatchSchema {}
