import { renderNotice } from '#actions/notices/render_notice'
import { eachApart } from '#actions/each_apart'
import Notice from '#models/notice'
import { now } from '#values/clock'
import { storedInstant } from '#models/columns'

const AT_ONCE = 200

/** Renders papers that their errand left behind. */
export async function sweepNotices() {
  const left = await Notice.query()
    .whereNull('pdf_key')
    .where('created_at', '<', storedInstant(now().minus({ minutes: 1 })))
    .orderBy('id')
    .limit(AT_ONCE)
    .select('id')

  await eachApart(left, ({ id }) => renderNotice(id))
}
