/** What people, desks and time do to a session, at random: against the model alone, or against the engine beside it. */
import fc from 'fast-check'
import { HOLDS, type Hand, type Standing, type WaitlistModel } from '#tests/support/waitlist_model'

/** What the model is measured against; each act may be refused, and changes nothing then. */
export interface RealWaitlist {
  apply(hands: Hand[]): Promise<void> | void
  nominate(hands: Hand[]): Promise<void> | void
  accept(id: number): Promise<void> | void
  decline(id: number): Promise<void> | void
  cancel(id: number): Promise<void> | void
  lapse(): Promise<void> | void
  changeSeats(seats: number): Promise<void> | void
  releaseCap(): Promise<void> | void
  close(): Promise<void> | void
  /** called after each act */
  compare(model: WaitlistModel): Promise<void> | void
}

interface Act {
  name: string
  /** whom it concerns; null: it is not possible now */
  of: (model: WaitlistModel) => { model: () => void; real: (real: RealWaitlist) => Promise<void> | void } | null
}

class Command implements fc.AsyncCommand<WaitlistModel, RealWaitlist> {
  constructor(
    private readonly act: Act,
    private readonly done: () => void
  ) {}

  check = (model: Readonly<WaitlistModel>) => this.act.of(model as WaitlistModel) !== null

  async run(model: WaitlistModel, real: RealWaitlist) {
    const { model: onModel, real: onReal } = this.act.of(model)!
    await onReal(real)
    onModel()
    const faults = model.faults()
    if (faults.length > 0) throw new Error(faults.join(', '))
    await real.compare(model)
    this.done()
  }

  toString = () => this.act.name
}

const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(1, from.length)]

const free = (model: WaitlistModel, hands: Hand[]) => hands.filter(({ id }) => [undefined, 'gone'].includes(model.entries.get(id)?.state))

/** Acts on somebody who stands in one of these states. */
const onOne = (name: string, states: Standing[], at: number, onModel: (model: WaitlistModel, id: number) => void, onReal: (real: RealWaitlist, id: number) => Promise<void> | void): Act => ({
  name: `${name} ${at}`,
  of: (model) => {
    const entry = pick(model.in(...states), at)
    return entry ? { model: () => onModel(model, entry.id), real: (real) => onReal(real, entry.id) } : null
  },
})

const whole = (name: string, onModel: (model: WaitlistModel) => void, onReal: (real: RealWaitlist) => Promise<void> | void): Act => ({
  name,
  of: (model) => ({ model: () => onModel(model), real: onReal }),
})

/** Colleagues who are free now, so many of them; nothing when there are too few. */
const colleagues = (model: WaitlistModel, hands: Hand[], at: number, size: number) => {
  const first = pick(free(model, hands).filter(({ companyId }) => companyId !== null), at)
  const found = first ? [first, ...free(model, hands).filter(({ id, companyId }) => companyId === first.companyId && id !== first.id)].slice(0, size) : []
  return found.length === size ? found : null
}

const several = (name: 'apply' | 'nominate', hands: Hand[], at: number, size: number): Act => ({
  name: `${name} ${at} ×${size}`,
  of: (model) => {
    const people = size === 1 && name === 'apply' ? [pick(free(model, hands), at)].filter((one) => one !== undefined) : colleagues(model, hands, at, size)
    return people?.length ? { model: () => model[name](people), real: (real) => real[name](people) } : null
  },
})

/** Sequences of so many acts each; `done` hears of every act that was possible. */
export function sequences(hands: Hand[], length: number, done: () => void) {
  const at = fc.nat(1000)
  const acts: { weight: number; arbitrary: fc.Arbitrary<Act> }[] = [
    { weight: 10, arbitrary: at.map((one) => several('apply', hands, one, 1)) },
    { weight: 3, arbitrary: fc.tuple(at, fc.integer({ min: 2, max: 3 })).map(([one, size]) => several('apply', hands, one, size)) },
    { weight: 3, arbitrary: fc.tuple(at, fc.integer({ min: 1, max: 4 })).map(([one, size]) => several('nominate', hands, one, size)) },
    { weight: 6, arbitrary: at.map((one) => onOne('accept', ['offered', 'nominated'], one, (model, id) => model.accept(id), (real, id) => real.accept(id))) },
    { weight: 3, arbitrary: at.map((one) => onOne('decline', ['offered', 'nominated', 'waiting'], one, (model, id) => model.leave(id), (real, id) => real.decline(id))) },
    { weight: 6, arbitrary: at.map((one) => onOne('cancel', [...HOLDS, 'waiting'], one, (model, id) => model.leave(id), (real, id) => real.cancel(id))) },
    { weight: 2, arbitrary: fc.constant(whole('lapse', (model) => model.lapse(), (real) => real.lapse())) },
    { weight: 2, arbitrary: fc.integer({ min: 2, max: 8 }).map((seats) => whole(`seats ${seats}`, (model) => model.changeSeats(seats), (real) => real.changeSeats(seats))) },
    { weight: 0.3, arbitrary: fc.constant(whole('release', (model) => model.releaseCap(), (real) => real.releaseCap())) },
    { weight: 0.1, arbitrary: fc.constant(whole('close', (model) => model.close(), (real) => real.close())) },
  ].map(({ weight, arbitrary }) => ({ weight: weight * 10, arbitrary }))

  return fc.array(fc.oneof(...acts).map((act) => new Command(act, done)), { minLength: length, maxLength: length })
}
