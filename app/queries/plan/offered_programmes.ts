import db from '@adonisjs/lucid/services/db'
import { today } from '#values/clock'
import { daysBetween, type Day } from '#values/day'

export interface ProgrammeWindow {
  status: 'open' | 'coming' | 'closed'
  from: Day | null
  to: Day | null
  daysLeft: number | null
}

const CLOSED: ProgrammeWindow = { status: 'closed', from: null, to: null, daysLeft: null }

/** By the programme's id: the window open now, else the next one; the record that the form and the estimate read too. */
export async function offeredProgrammes(): Promise<(programmeId: number) => ProgrammeWindow> {
  const rows: { programme_id: number; from: Day; to: Day }[] = await db
    .from('programme_terms')
    .where('window_to', '>=', today())
    .orderBy('window_from')
    .select('programme_id', 'window_from as from', 'window_to as to')

  return (programmeId) => {
    const first = rows.find((row) => row.programme_id === programmeId)
    if (!first) return CLOSED
    const isOpen = first.from <= today()
    return { status: isOpen ? 'open' : 'coming', from: first.from, to: first.to, daysLeft: isOpen ? daysBetween(today(), first.to) : null }
  }
}
