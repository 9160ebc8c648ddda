import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { tellOfExport } from '#actions/exports/tell_of_export'
import { inTransaction } from '#actions/in_transaction'
import { storagePath } from '#config/app'
import { storedInstant } from '#models/columns'
import Export from '#models/export'
import { EXPORT_KINDS } from '#queries/exports/export_kinds'
import type { Missing } from '#services/exports/cp932'
import { now } from '#values/clock'

/** Where the store has the files. */
export const EXPORTS = 'exports'
/** Where they are while they are written: not in a folder that others read. */
export const HALVES = storagePath('half-exports')
/** Whoever has written nothing for so long has stopped. */
export const SILENCE_MINUTES = 2
/** Rare characters named one by one; beyond so many they are only counted. */
const MOST_NAMED = 40

/** Writes the file of an export, a batch at a time, while nobody else does; the store gets it whole. */
export async function writeExport(exportId: number) {
  if (!(await takeOn(exportId))) return
  const asked = await Export.findOrFail(exportId)
  const name = `${asked.id}-${randomUUID()}`
  const [half, key] = [join(HALVES, name), `${EXPORTS}/${name}`]
  try {
    await mkdir(HALVES, { recursive: true, mode: 0o700 })
    const { total, bytes, remember = {} } = await EXPORT_KINDS[asked.kind]!.open(asked)
    await progress(exportId, { rows: 0, rows_expected: total })
    const missing: Missing = new Map()
    let rows = 0
    const written = (more: number) => progress(exportId, { rows: (rows += more) })
    await pipeline(Readable.from(bytes({ written, missing })), createWriteStream(half))
    await drive.use().moveFromFs(half, key)
    await finish(asked, { key, rows, parameters: { ...asked.parameters, ...remember, ...inWords(missing) } })
  } catch (error) {
    await Promise.all([rm(half, { force: true }), drive.use().delete(key)])
    await db.from('exports').where('id', exportId).update({ worked_at: null })
    throw error
  }
}

/** One worker at a time, whoever comes first; one that died leaves it to the next. */
async function takeOn(id: number) {
  const silent = storedInstant(now().minus({ minutes: SILENCE_MINUTES }))
  const taken = await db
    .from('exports')
    .where({ id })
    .whereNull('ready_at')
    .whereNull('failed')
    .where((free) => free.whereNull('worked_at').orWhere('worked_at', '<', silent))
    .update({ worked_at: storedInstant(now()) })

  return Number(taken) > 0
}

const progress = (id: number, facts: { rows: number; rows_expected?: number }) =>
  db.from('exports').where({ id }).update({ ...facts, worked_at: storedInstant(now()) }).then(() => undefined)

interface Finished {
  key: string
  rows: number
  parameters: Record<string, unknown>
}

const finish = (asked: Export, { key, rows, parameters }: Finished) =>
  inTransaction(async (trx) => {
    const written = { file_key: key, rows, parameters: JSON.stringify(parameters), ready_at: storedInstant(now()) }
    const entered = await trx.from('exports').where('id', asked.id).whereNull('ready_at').update(written)
    if (Number(entered) === 0) throw new Error(`Export ${asked.id} has been written by somebody else`)
    await tellOfExport(trx, asked, rows)
  })

function inWords(missing: Missing) {
  const named = [...missing].sort(([, one], [, other]) => other - one).slice(0, MOST_NAMED)
  return { replaced: [...missing.values()].reduce((sum, count) => sum + count, 0), missing: Object.fromEntries(named) }
}
