import Export from '#models/export'
import type StaffPost from '#models/staff_post'
import { exportingPosts } from '#queries/exports/exporting_posts'

const PAGE = 20

/** What a person asked for, the newest first, as far as these posts still fetch it. */
export async function ownExports(userId: number, posts: StaffPost[], before: number | null) {
  const rows = await Export.query()
    .where('askedById', userId)
    .if(before, (query) => query.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(PAGE + 1)

  const shown = rows.slice(0, PAGE).filter(({ kind, desk }) => exportingPosts(posts, kind, desk).length > 0)
  return { rows: shown, next: rows.length > PAGE ? rows[PAGE - 1]!.id : null }
}
