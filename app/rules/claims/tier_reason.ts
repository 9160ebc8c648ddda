/** Why a claim has its tier: what the company's certificates were on the day that counts. */
import { isValidOn, type Validity } from '#rules/certifications/validity'
import type { Day } from '#values/day'

export type Held = Validity & { field: string }

export type TierReason =
  | { kind: 'certified'; field: string; until: Day }
  | { kind: 'certifiedForGood'; field: string }
  /** it held on that day, but was taken away later and the tier with it */
  | { kind: 'takenAway'; on: Day }
  | { kind: 'revoked' | 'surrendered' | 'expired' | 'notYet'; on: Day }
  | { kind: 'none' }

const last = (days: (string | null | undefined)[]) => (days.filter(Boolean).sort().at(-1) ?? null) as Day | null

/** `judged` is the kind of tier the claim was given; null while that day has not come. */
export function tierReason(held: readonly Held[], judgedOn: Day, judged: 'certified' | 'standard' | null): TierReason {
  const asJudged = (one: Held) => (judged === 'certified' && one.revoked_on === judgedOn ? { ...one, revoked_on: null } : one)
  const valid = held.filter((one) => isValidOn(asJudged(one), judgedOn))
  if (judged !== 'standard' && valid.length > 0) return certifiedBy(valid)
  const takenOn = last(valid.map(({ revoked_on: on }) => on))
  if (takenOn) return { kind: 'takenAway', on: takenOn }

  return whyNot(held, judgedOn)
}

/** The one that holds longest. */
function certifiedBy(valid: Held[]): TierReason {
  const forGood = valid.find(({ valid_until: until }) => until === null)
  if (forGood) return { kind: 'certifiedForGood', field: forGood.field }
  const until = last(valid.map((one) => one.valid_until))!

  return { kind: 'certified', until, field: valid.find((one) => one.valid_until === until)!.field }
}

/** What ended last before that day; else what begins first after it. */
function whyNot(held: readonly Held[], judgedOn: Day): TierReason {
  const upTo = (days: (string | null | undefined)[]) => last(days.filter((day) => day && day <= judgedOn))
  const ended = [
    { kind: 'revoked' as const, on: upTo(held.map(({ revoked_on: on }) => on)) },
    { kind: 'surrendered' as const, on: upTo(held.map(({ surrendered_on: on }) => on)) },
    { kind: 'expired' as const, on: upTo(held.map(({ valid_until: on }) => on)) },
  ]
  const latest = last(ended.map(({ on }) => on))
  const reason = ended.find(({ on }) => on !== null && on === latest)
  if (reason) return { kind: reason.kind, on: reason.on! }
  const first = held
    .map(({ valid_from: from }) => from)
    .filter((from) => from > judgedOn)
    .sort()[0]

  return first ? { kind: 'notYet', on: first as Day } : { kind: 'none' }
}
