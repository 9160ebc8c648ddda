import { DateTime } from 'luxon'
import type { Paper } from '#services/papers/paper'
import { typesetter } from '#services/papers/typesetter'
import { TOKYO, type Day } from '#values/day'

/** Sets a paper as a tagged A4 PDF (PDF/UA-1). The same words and day give the same bytes. */
export const renderPaper = (paper: Paper, issuedOn: Day): Promise<Buffer> =>
  typesetter.set('paper', paper, DateTime.fromISO(issuedOn, { zone: TOKYO }).toUnixInteger())
