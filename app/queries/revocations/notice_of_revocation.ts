import Notice from '#models/notice'
import { idIn } from '#values/id_in'

/** A paper of this very revocation; another's does not exist here. */
export const noticeOfRevocation = (revocationId: number, id: unknown) =>
  Notice.query()
    .where({ revocationId, id: idIn(id) })
    .firstOrFail()
