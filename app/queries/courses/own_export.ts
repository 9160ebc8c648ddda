import Export from '#models/export'
import { idIn } from '#values/id_in'

/** An export as whoever asked for it finds it; for anybody else there is none. */
export const ownExport = (id: unknown, userId: number): Promise<Export> =>
  Export.query()
    .where({ id: idIn(id), askedById: userId })
    .firstOrFail()
