import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { writeExport } from '#actions/courses/write_export'
import { storedInstant } from '#models/columns'
import Export from '#models/export'
import { EXPORT_DAYS } from '#rules/courses/export_days'
import { now } from '#values/clock'

const AT_ONCE = 20

/** Writes exports that their errand left behind; those that fail for an hour are given up. Old files go. */
export async function sweepExports() {
  await removeOld()
  const ago = (minutes: number) => storedInstant(now().minus({ minutes }))
  await db.from('exports').whereNull('ready_at').whereNull('failed').where('asked_at', '<', ago(60)).update({ failed: 'Could not be written.' })
  const left = await Export.query().whereNull('readyAt').whereNull('failed').where('askedAt', '<', ago(1)).orderBy('id').limit(AT_ONCE)
  for (const { id } of left) await writeExport(id).catch(() => undefined)
}

async function removeOld() {
  const old = await Export.query()
    .whereNotNull('fileKey')
    .where('readyAt', '<', storedInstant(now().minus({ days: EXPORT_DAYS })))
    .orderBy('id')
    .limit(AT_ONCE)
  for (const one of old) {
    await drive.use().delete(one.fileKey!)
    await one.merge({ fileKey: null }).save()
  }
}
