import Panel from '#models/panel'
import type { Actor } from '#values/actor'

const MOST = 100

/** Meetings, latest first: a clerk's all of them, a member's own. Their cases are not counted here: a count would tell of one that is hidden. */
export const panelList = ({ id, as }: Actor): Promise<Panel[]> =>
  Panel.query()
    .if(as !== 'clerk', (query) => query.whereHas('members', (member) => member.where('userId', id!)))
    .preload('scheme')
    .orderBy('heldAt', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
