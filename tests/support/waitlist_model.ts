/** What a session with a waiting list must do, in a few lines of memory: the measure of the engine. */
import { countsFor, type SeatPool } from '#rules/courses/binding_limit'
import { allocate, type CompanyCap, type Waiting } from '#rules/courses/seat_allocation'

export type Standing = 'confirmed' | 'offered' | 'nominated' | 'waiting' | 'gone'

/** Somebody who may come: their company, and whether it is of the ward. */
export interface Hand {
  id: number
  companyId: number | null
  audienceClass: 'wardSme' | 'outside'
}

interface Entry extends Waiting {
  state: Standing
  priority: number
  arrived: number
}

export const HOLDS: Standing[] = ['confirmed', 'offered', 'nominated']

export class WaitlistModel {
  isReleased = false
  isOpen = true
  entries = new Map<number, Entry>()
  private clock = 0
  private groups = 0

  constructor(
    public seats: number,
    public readonly outsideSeats: number,
    public readonly cap: number
  ) {}

  apply(hands: Hand[]) {
    this.clock += 1
    const groupId = hands.length > 1 ? (this.groups += 1) : null
    const entries = hands.map((hand, index) => this.entry(hand, groupId, index))
    const fitting = allocate(entries, this.pools(), this.held())
    if (fitting.length < entries.length && !this.isOpen) return
    const isSeated = fitting.length === entries.length
    for (const [index, entry] of entries.entries()) this.entries.set(entry.id, { ...entry, state: !isSeated ? 'waiting' : index === 0 ? 'confirmed' : 'offered' })
  }

  nominate(hands: Hand[]) {
    this.clock += 1
    const entries = hands.map((hand, index) => this.entry(hand, null, index))
    const fitting = allocate(entries, this.pools(), this.held())
    if (fitting.length < entries.length && !this.isOpen) return
    for (const entry of entries) this.entries.set(entry.id, { ...entry, state: fitting.includes(entry) ? 'nominated' : 'waiting' })
  }

  accept(id: number) {
    this.entries.get(id)!.state = 'confirmed'
  }

  leave(id: number) {
    this.entries.get(id)!.state = 'gone'
    this.promote()
  }

  lapse() {
    for (const entry of this.in('offered', 'nominated')) entry.state = 'gone'
    this.promote()
  }

  changeSeats(seats: number) {
    if (seats >= this.taken()) this.seats = seats
    this.promote()
  }

  releaseCap() {
    this.isReleased = true
    this.promote()
  }

  close() {
    this.isOpen = false
    for (const entry of this.in('waiting')) entry.state = 'gone'
  }

  promote() {
    if (!this.isOpen) return
    for (const { id } of allocate(this.queue(), this.pools(), this.held())) this.entries.get(id)!.state = 'offered'
  }

  in(...states: Standing[]) {
    return [...this.entries.values()].filter(({ state }) => states.includes(state))
  }

  queue() {
    return this.in('waiting').sort((one, other) => one.priority - other.priority || one.arrived - other.arrived)
  }

  taken(audienceClass?: string) {
    return this.in(...HOLDS).filter((entry) => !audienceClass || entry.audienceClass === audienceClass).length
  }

  pools(): SeatPool[] {
    const share = { seats: this.outsideSeats, audienceClass: 'outside' }
    return [{ seats: this.seats, taken: this.taken() }, { ...share, taken: this.in(...HOLDS).filter((entry) => countsFor({ ...share, taken: 0 }, entry)).length }]
  }

  held(): CompanyCap | null {
    if (this.isReleased) return null
    const held = new Map<number, number>()
    for (const { companyId } of this.in(...HOLDS)) if (companyId !== null) held.set(companyId, (held.get(companyId) ?? 0) + 1)
    return { seats: this.cap, held }
  }

  /** What does not hold, in words; nothing when all does. */
  faults(): string[] {
    const faults: string[] = []
    if (this.taken() > this.seats) faults.push('more seats than there are')
    if (this.taken('outside') > this.outsideSeats) faults.push('more seats than the share')
    if (this.isOpen && allocate(this.queue(), this.pools(), this.held()).length > 0) faults.push('a free seat that nobody was offered')
    return faults
  }

  private entry({ id, companyId, audienceClass }: Hand, groupId: number | null, index: number): Entry {
    const priority = audienceClass === 'wardSme' ? 10 : 20
    return { id, companyId, audienceClass, groupId, seats: 1, state: 'gone', priority, arrived: this.clock * 1000 + index }
  }
}
