import NominationBatch from '#models/nomination_batch'
import type { NominationRow } from '#rules/courses/nomination_rows'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

interface Tried {
  sessionId: number
  rows: NominationRow[]
  /** of the file, or of what was typed */
  sha256: string
}

/** Keeps a list of nominations to look at; nobody is nominated yet. */
export const tryNominations = ({ sessionId, rows, sha256 }: Tried, actor: Actor): Promise<NominationBatch> =>
  NominationBatch.create({ version: 0, courseSessionId: sessionId, companyId: actor.companyId!, sha256, rows, triedById: actor.id!, triedAt: now() })
