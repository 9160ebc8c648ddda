import { correctionDueOn } from '#rules/claims/due_days'
import { correctionReasons } from '#rules/corrections/reasons'
import type { Target } from '#rules/corrections/targets'
import { placeInWords } from '#services/papers/place_in_words'
import { today } from '#values/clock'

interface Round {
  targets: Target[]
  correctionDays: number
  rounds: unknown[]
  /** how many empty rows are wanted */
  entries: number
}

/** The form of a round of corrections: the places to choose from, the reasons, the default due day. */
export function correctionForm({ targets, correctionDays, rounds, entries }: Round) {
  const inLanguage = (locale: 'ja' | 'en') => targets.map((target) => ({ value: target.path, label: placeInWords(target, locale) }))

  return {
    round: rounds.length + 1,
    places: { ja: inLanguage('ja'), en: inLanguage('en') },
    reasons: Object.entries(correctionReasons).map(([code, label]) => ({ code, label })),
    dueOn: correctionDueOn(today(), correctionDays),
    entries: Math.min(50, Math.max(3, entries || 3)),
  }
}
