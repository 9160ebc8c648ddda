import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { VoiceResult } from '#rules/certifications/voice'

export interface VoiceResults {
  /** answers that the figures are made of: whole groups, never the number that came in */
  count: number
  results: VoiceResult[]
}

/** What the employees said, for reviewers and officers, never for the company; null when nothing may be shown. */
export async function voiceResults(certificationId: number, client: QueryClientContract = db.connection()): Promise<VoiceResults | null> {
  const round = await client.from('voice_rounds').where('certification_id', certificationId).select('results', 'results_count').first()
  return round?.results ? { count: round.results_count, results: JSON.parse(round.results) } : null
}

/** The same of several cases at once; those with nothing to show are left out. */
export async function voiceResultsOf(
  certificationIds: number[],
  client: QueryClientContract = db.connection()
): Promise<Map<number, VoiceResults>> {
  const rounds = await client
    .from('voice_rounds')
    .whereIn('certification_id', certificationIds)
    .whereNotNull('results')
    .select('certification_id', 'results', 'results_count')

  return new Map(
    rounds.map((round) => [Number(round.certification_id), { count: round.results_count, results: JSON.parse(round.results) }])
  )
}
