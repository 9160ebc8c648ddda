import Notice from '#models/notice'
import { idIn } from '#values/id_in'

/** A paper of this very certification; another's does not exist here. */
export const noticeOfCertification = (certificationId: number, id: unknown) =>
  Notice.query()
    .where({ certificationId, id: idIn(id) })
    .firstOrFail()
