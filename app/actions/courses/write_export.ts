import { randomUUID } from 'node:crypto'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { storedInstant } from '#models/columns'
import CourseSession from '#models/course_session'
import Export from '#models/export'
import { registerOf } from '#queries/courses/register_of'
import { rosterOf } from '#queries/courses/roster_of'
import { exportFile, type ExportFormat } from '#services/exports/export_file'
import { registerRows, rosterRows } from '#services/exports/export_rows'
import { now } from '#values/clock'

/** Writes the file of an export once; whoever enters it first wins. */
export async function writeExport(exportId: number) {
  const asked = await Export.findOrFail(exportId)
  if (asked.readyAt || asked.failed) return

  const rows = await rowsOf(asked)
  const { bytes, replaced } = await exportFile(rows, asked.format as ExportFormat)
  const key = `exports/${asked.id}-${randomUUID()}`
  await drive.use().put(key, bytes)
  const written = {
    file_key: key,
    rows: rows.length - 1,
    parameters: JSON.stringify({ ...asked.parameters, replaced }),
    ready_at: storedInstant(now()),
  }
  const entered = await db.from('exports').where('id', asked.id).whereNull('ready_at').update(written)
  if (Number(entered) === 0) await drive.use().delete(key)
}

async function rowsOf({ kind, parameters }: Export): Promise<string[][]> {
  const session = await CourseSession.query().where('id', parameters.sessionId).preload('course').preload('kindEdition').firstOrFail()
  if (kind === 'register') return registerRows(await registerOf(session), parameters.locale)

  return rosterRows(await rosterOf(session), parameters.locale)
}
