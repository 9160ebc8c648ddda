import Export from '#models/export'
import { EXPORT_KINDS } from '#queries/exports/export_kinds'
import { exportingPost } from '#queries/exports/exporting_posts'
import { idIn } from '#values/id_in'

/** An export as whoever asked for it finds it, while the post lasts; for anybody else there is none. */
export async function ownExport(id: unknown, userId: number) {
  const asked = await Export.query()
    .where({ id: idIn(id), askedById: userId })
    .firstOrFail()
  const post = await exportingPost(userId, asked.kind, asked.desk)

  return post && { asked, post }
}

/** Whether the person may still see all that the file holds. */
export const isStillOpen = async (asked: Export): Promise<boolean> => (await EXPORT_KINDS[asked.kind]!.isStillOpen?.(asked)) ?? true
