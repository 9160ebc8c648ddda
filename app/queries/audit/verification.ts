import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { anchorFindings } from '#queries/audit/verify_anchors'
import { historyFindings } from '#queries/audit/verify_histories'
import { inSnapshot } from '#queries/indicators/snapshot'
import type { Finding } from '#rules/audit/finding'

export interface Verified {
  findings: Finding[]
  anchors: number
  /** rows that anchors cover */
  covered: number
}

/**
 * Recomputes everything from the first row to the last, at one moment, and stops at the number of findings that are wanted.
 * @param known the hash of an anchor as somebody outside kept it
 */
export const verifyEverything = (most: number, known?: string): Promise<Verified> =>
  inSnapshot(async (trx) => {
    const findings: Finding[] = []
    for await (const finding of everything(trx, known)) {
      findings.push(finding)
      if (findings.length >= most) break
    }
    const anchors = await trx.from('anchors').count('* as count').firstOrFail()
    const covered = await trx.from('anchor_parts').sum('count as count').firstOrFail()

    return { findings, anchors: Number(anchors.count), covered: Number(covered.count ?? 0) }
  })

async function* everything(client: QueryClientContract, known?: string): AsyncGenerator<Finding> {
  yield* historyFindings(client)
  yield* anchorFindings(client)
  if (known && !(await client.from('anchors').where('hash', known).select('id').first()))
    yield { table: 'anchors', id: null, place: known, fault: 'unknown' }
}
