import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { everyAnchor, partsOfAnchor, type StoredAnchor } from '#queries/audit/anchors'
import { verifyPart } from '#queries/audit/verify_part'
import { anchorHashOf, FIRST_ANCHOR, PartsDigest } from '#rules/audit/anchor_hash'
import type { Finding } from '#rules/audit/finding'
import { anchorFile, anchorText } from '#services/audit/anchor_files'

/** Every anchor from the first: its link, its own content, its file, and every row that it covers. */
export async function* anchorFindings(client: QueryClientContract): AsyncGenerator<Finding> {
  const filed = await client.from('audit_trail').where('action', 'anchor.filed').select('subject_id')
  const hasFile = new Set(filed.map((row) => row.subject_id as number))
  const covered = new Map<string, number>()
  let [serial, hash] = [0, FIRST_ANCHOR]
  for await (const anchor of everyAnchor(client)) {
    yield* headFindings(anchor, { serial, hash })
    if (hasFile.has(anchor.id)) yield* fileFindings(anchor)
    yield* partFindings(client, anchor, covered)
    serial = anchor.serial
    hash = anchor.hash
  }
}

function* headFindings(anchor: StoredAnchor, last: { serial: number; hash: string }): Generator<Finding> {
  const at = { table: 'anchors', id: anchor.id, place: placeOf(anchor) }
  if (anchor.serial !== last.serial + 1) yield { table: 'anchors', id: null, place: `serial ${last.serial + 1}`, fault: 'missing' }
  else if (anchor.previousHash !== last.hash) yield { ...at, fault: 'detached' }
  if (anchorHashOf(anchor) !== anchor.hash) yield { ...at, fault: 'changed' }
}

async function* fileFindings(anchor: StoredAnchor): AsyncGenerator<Finding> {
  if ((await anchorFile(anchor.day)) !== anchorText(anchor))
    yield { table: 'anchors', id: anchor.id, place: placeOf(anchor), fault: 'unfiled' }
}

async function* partFindings(client: QueryClientContract, anchor: StoredAnchor, covered: Map<string, number>): AsyncGenerator<Finding> {
  const digest = new PartsDigest()
  for await (const part of partsOfAnchor(client, anchor.id)) digest.add(part)
  if (digest.end() !== anchor.partsDigest) yield { table: 'anchor_parts', id: null, place: placeOf(anchor), fault: 'changed' }

  for await (const part of partsOfAnchor(client, anchor.id)) {
    const from = covered.get(part.source) ?? 0
    if (part.fromId !== from) yield { table: part.source, id: null, place: `${placeOf(anchor)}, after row ${from}`, fault: 'missing' }
    covered.set(part.source, part.toId)
    yield* verifyPart(client, part, placeOf(anchor))
  }
}

const placeOf = ({ serial, day }: StoredAnchor) => `anchor ${serial} of ${day}`
