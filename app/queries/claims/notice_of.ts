import Notice from '#models/notice'
import { idIn } from '#values/id_in'

/** A paper of this very claim; another claim's does not exist here. */
export const noticeOf = (claimId: number, id: unknown) => Notice.query().where({ claimId, id: idIn(id) }).firstOrFail()
