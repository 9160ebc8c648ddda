import { errors } from '@adonisjs/lucid'
import ChangeReport from '#models/change_report'
import { conflictedCases, conflictsWith } from '#queries/certifications/conflicted_cases'
import type { Actor } from '#values/actor'
import { idIn } from '#values/id_in'

const ON_A_PAGE = 50

/** Reports of change nobody has noted yet, the oldest first, or all that were, the last first. */
export async function changeReportList(userId: number, which: 'open' | 'noted', before: number | null) {
  const hidden = [...(await conflictedCases(userId))]
  const rows = await ChangeReport.query()
    .whereNotIn('certificationId', hidden)
    .if(which === 'open', (query) => query.whereNull('notedAt').orderBy('id'))
    .if(which === 'noted', (query) => query.whereNotNull('notedAt').orderBy('id', 'desc'))
    .if(before, (query) => query.where('id', '<', before!))
    .preload('company')
    .limit(which === 'open' ? 500 : ON_A_PAGE + 1)
  const shown = which === 'open' ? rows : rows.slice(0, ON_A_PAGE)

  return { rows: shown, next: shown.length < rows.length ? shown.at(-1)!.id : null }
}

/** One report; for whoever is tied to the case it does not exist. */
export async function deskChangeReport({ params, actor }: { params: Record<string, any>; actor: Actor }) {
  const report = await ChangeReport.query()
    .where('id', idIn(params.report_id))
    .preload('company')
    .preload('certification', (certification) => void certification.preload('edition'))
    .firstOrFail()
  if (await conflictsWith(actor.id!, { id: report.certificationId })) throw new errors.E_ROW_NOT_FOUND(ChangeReport)

  return report
}
