import db from '@adonisjs/lucid/services/db'
import { inTransaction } from '#actions/in_transaction'
import { fileAnchors } from '#actions/audit/file_anchors'
import { storedInstant } from '#models/columns'
import { partsSinceLast } from '#queries/audit/parts_since'
import { anchorHashOf, FIRST_ANCHOR, PartsDigest, type AnchorHead, type AnchorPart } from '#rules/audit/anchor_hash'
import { now, today } from '#values/clock'

const isTaken = (error: any) => ['ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT'].includes(error.code)

/** 日次の封印: once a day, over everything added since the one before. Of two clocks, one writes it. */
export async function writeAnchor() {
  const last = await db.from('anchors').orderBy('serial', 'desc').select('serial', 'day', 'hash').first()
  if (last?.day !== today()) await seal(last).catch((error) => void (isTaken(error) || raise(error)))
  await fileAnchors()
}

async function seal(last: { serial: number; hash: string } | null) {
  const parts = await partsSinceLast()
  const digest = new PartsDigest()
  for (const part of parts) digest.add(part)
  const head = {
    serial: (last?.serial ?? 0) + 1,
    day: today(),
    madeAt: storedInstant(now()),
    partsDigest: digest.end(),
    previousHash: last?.hash ?? FIRST_ANCHOR,
  }
  await inTransaction(async (trx) => {
    const [id] = await trx.insertQuery().table('anchors').insert(columnsOfHead(head))
    for (const part of parts) await trx.table('anchor_parts').insert({ anchor_id: id, ...columnsOfPart(part) })
  })
}

const columnsOfHead = (head: AnchorHead) => ({
  serial: head.serial,
  day: head.day,
  made_at: head.madeAt,
  parts_digest: head.partsDigest,
  previous_hash: head.previousHash,
  hash: anchorHashOf(head),
})

const columnsOfPart = ({ source, columns, fromId, toId, count, digest, leaves }: AnchorPart) => ({
  source,
  columns: columns.join(','),
  from_id: fromId,
  to_id: toId,
  count,
  digest,
  leaves,
})

const raise = (error: unknown) => {
  throw error
}
