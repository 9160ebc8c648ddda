import Notice from '#models/notice'

/** A paper of this very claim; another claim's does not exist here. */
export const noticeOf = (claimId: number, id: unknown) => Notice.query().where({ claimId, id: Number(id) || 0 }).firstOrFail()
