import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { SILENCE_MINUTES, writeExport } from '#actions/exports/write_export'
import { storedInstant } from '#models/columns'
import Export from '#models/export'
import { EXPORT_DAYS } from '#rules/exports/export_days'
import { now } from '#values/clock'

const AT_ONCE = 20

const ago = (minutes: number) => storedInstant(now().minus({ minutes }))

/** Writes exports that their errand left behind; those that nobody could write for an hour are given up. Old files go. */
export async function sweepExports() {
  await removeOld()
  await leftBehind().where('asked_at', '<', ago(60)).update({ failed: 'Could not be written.' })
  const left = await leftBehind().where('asked_at', '<', ago(1)).orderBy('id').limit(AT_ONCE).select('id')
  for (const { id } of left) await writeExport(id).catch(() => undefined)
}

/** Not ready, and nobody writes at it. */
const leftBehind = () =>
  db
    .from('exports')
    .whereNull('ready_at')
    .whereNull('failed')
    .where((free) => free.whereNull('worked_at').orWhere('worked_at', '<', ago(SILENCE_MINUTES)))

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
