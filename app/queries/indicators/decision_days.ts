import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { readInstant } from '#models/columns'
import type { Fact } from '#queries/indicators/indicator'
import type { TermsInForce } from '#rules/claims/programme_definition'
import { grossDays, netDays, type Turn } from '#rules/indicators/days_to_decide'
import { dayOf, type Day } from '#values/day'

/** A claim that was decided, as `decidedClaims` finds it. */
export interface Decided extends Fact {
  arrived_on: Day
  decided_on: Day
  programme_terms_id: number
}

const AT_ONCE = 1000
const TURNS: Record<string, Turn['step']> = { returnForCorrection: 'out', resubmit: 'back' }

export const grossOf = (claims: Decided[]) => claims.map(({ arrived_on: arrived, decided_on: decided }) => grossDays(arrived, decided))

export async function netOf(client: QueryClientContract, claims: Decided[]): Promise<number[]> {
  const turns = await turnsOf(
    client,
    claims.map(({ id }) => id)
  )

  return claims.map(({ id, arrived_on: arrived, decided_on: decided }) => netDays(arrived, decided, turns.get(id) ?? []))
}

/** Whether each was decided within the standard period of its own terms. */
export async function isWithinStandard(client: QueryClientContract, claims: Decided[]): Promise<boolean[]> {
  const rows: { id: number; definition: string }[] = await client
    .from('programme_terms')
    .whereIn('id', [...new Set(claims.map((claim) => claim.programme_terms_id))])
    .select('id', 'definition')
  const standards = new Map(rows.map(({ id, definition }) => [id, (JSON.parse(definition) as TermsInForce).standardDays]))
  const net = await netOf(client, claims)

  return claims.map((claim, index) => net[index]! <= standards.get(claim.programme_terms_id)!)
}

async function turnsOf(client: QueryClientContract, ids: number[]): Promise<Map<number, Turn[]>> {
  const events = []
  for (let from = 0; from < ids.length; from += AT_ONCE)
    events.push(
      ...(await client
        .from('claim_events')
        .whereIn('claim_id', ids.slice(from, from + AT_ONCE))
        .whereIn('step', Object.keys(TURNS))
        .orderBy('claim_id')
        .orderBy('sequence')
        .select('claim_id', 'step', 'occurred_at'))
    )
  const byClaim = Map.groupBy(events, (event) => event.claim_id as number)

  return new Map(
    [...byClaim].map(([id, own]) => [id, own.map(({ step, occurred_at: at }) => ({ step: TURNS[step]!, on: dayOf(readInstant(at)) }))])
  )
}
