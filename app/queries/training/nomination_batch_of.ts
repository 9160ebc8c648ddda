import NominationBatch from '#models/nomination_batch'

/** A list that somebody of the company tried; another company's does not exist. */
export const nominationBatchOf = (companyId: number, id: number): Promise<NominationBatch> => NominationBatch.query().where({ id, companyId }).firstOrFail()
