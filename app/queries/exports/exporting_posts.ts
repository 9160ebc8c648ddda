import type StaffPost from '#models/staff_post'
import { EXPORT_KINDS } from '#queries/exports/export_kinds'
import { postsOf } from '#queries/office/posts_of'

/** By which of these posts an export of this kind may be asked for and fetched. */
export const exportingPosts = (posts: StaffPost[], kind: string, desk?: string): StaffPost[] =>
  posts.filter((held) => (!desk || held.desk === desk) && (EXPORT_KINDS[kind]?.posts as Record<string, readonly string[]>)?.[held.desk]?.includes(held.post))

/** The post by which a person takes this kind of export out at this desk today; null for everybody else. */
export const exportingPost = async (userId: number, kind: string, desk: string): Promise<StaffPost | null> =>
  exportingPosts(await postsOf(userId, desk), kind)[0] ?? null
