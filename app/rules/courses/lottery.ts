/**
 * 抽選. Nobody can steer it: the seed is fixed by its hash before closing, the list before the public value exists,
 * and the value is nobody's. Everybody can repeat it: HMAC-SHA256, SHA-256, sort, hand out.
 */
import { createHash, createHmac } from 'node:crypto'

/** A seat that is asked for: whom a share counts, and the anonymous letter of the company where its cap could bind. */
export interface Place {
  class: string
  company: string | null
}

/** One line of the published list. A group is one entry: all its places or none. */
export interface LotteryEntry {
  number: number
  /** random, given when the list is closed; only the applicant knows whose it is */
  mark: string
  /** lower comes first */
  priority: number
  /** empty: withdrawn after the list was closed */
  places: Place[]
}

/** What is public once applications have closed. */
export interface LotteryList {
  closedAt: string
  entries: LotteryEntry[]
}

export interface LotteryTerms {
  /** free seats; the session's own and the other limits first, then the shares of a class */
  limits: { class: string | null; seats: number }[]
  companyCap: number | null
  /** seats that companies of the list hold already */
  held: Record<string, number>
  hasWaitingList: boolean
}

export type LotteryResult = 'won' | 'waiting' | 'lost' | 'withdrawn'

export interface Drawn {
  number: number
  mark: string
  ticket: string
  result: LotteryResult
  /** waiting: place in the queue */
  place: number | null
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The seed says nothing without the value, the value nothing without the seed. */
export const combinedOf = (seed: string, publicValue: string) => createHmac('sha256', seed).update(publicValue).digest('hex')

export const ticketOf = (combined: string, mark: string) => sha256(combined + mark)

/** By priority, inside it by ticket; whoever does not fit is passed over and waits, or loses where nobody waits. */
export function drawLottery(combined: string, entries: LotteryEntry[], terms: LotteryTerms): Drawn[] {
  const given: Place[] = []
  let waiting = 0
  const order = entries.map((entry) => ({ ...entry, ticket: ticketOf(combined, entry.mark) })).sort(byPriorityThenTicket)

  return order.map(({ number, mark, ticket, places }) => {
    if (places.length === 0) return { number, mark, ticket, result: 'withdrawn', place: null }
    if (fits(places, given, terms)) {
      given.push(...places)
      return { number, mark, ticket, result: 'won', place: null }
    }
    if (terms.hasWaitingList) return { number, mark, ticket, result: 'waiting', place: (waiting += 1) }
    return { number, mark, ticket, result: 'lost', place: null }
  })
}

function byPriorityThenTicket(one: { priority: number; ticket: string }, other: { priority: number; ticket: string }) {
  if (one.priority !== other.priority) return one.priority - other.priority
  return one.ticket < other.ticket ? -1 : 1
}

function fits(places: Place[], given: Place[], { limits, companyCap, held }: LotteryTerms) {
  const all = [...given, ...places]
  const isWithin = limits.every((limit) => all.filter((place) => limit.class === null || place.class === limit.class).length <= limit.seats)
  if (companyCap === null) return isWithin

  const companies = new Set(places.flatMap(({ company }) => company ?? []))
  return isWithin && [...companies].every((letter) => all.filter(({ company }) => company === letter).length + (held[letter] ?? 0) <= companyCap)
}
