import db from '@adonisjs/lucid/services/db'
import { today } from '#values/clock'
import { daysBetween, type Day } from '#values/day'

interface Window {
  code: string
  name: string
  nameEn: string
  from: Day
  to: Day
}

/** Programmes one can apply to today, the one that closes first on top, with the days left. */
export async function openProgrammes() {
  const rows = await windows()
    .where('terms.window_from', '<=', today())
    .where('terms.window_to', '>=', today())
    .orderBy('to')
    .orderBy('code')

  return (rows as Window[]).map((row) => ({ ...row, daysLeft: daysBetween(today(), row.to) }))
}

/** Windows that open within three months, for programmes not open now. */
export async function comingProgrammes(openNow: { code: string }[]) {
  const rows = await windows().where('terms.window_from', '>', today()).orderBy('from').orderBy('code').limit(5)

  return (rows as Window[]).filter(({ code, from }) => daysBetween(today(), from) <= 92 && !openNow.some((open) => open.code === code))
}

const windows = () =>
  db
    .from('programme_terms as terms')
    .join('subsidy_programmes as programmes', 'programmes.id', 'terms.programme_id')
    .select('programmes.code', 'programmes.name', 'programmes.name_en as nameEn', 'terms.window_from as from', 'terms.window_to as to')
