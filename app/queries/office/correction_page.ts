import db from '@adonisjs/lucid/services/db'
import type Claim from '#models/claim'
import { correctionsOf } from '#queries/corrections/corrections_of'
import { claimTargets } from '#queries/corrections/claim_targets'
import { correctionDueOn } from '#rules/claims/due_days'
import { correctionReasons } from '#rules/corrections/reasons'
import { placeInWords } from '#services/papers/place_in_words'
import type { TermsInForce } from '#rules/claims/programme_definition'
import { today } from '#values/clock'

/** The list of a round as it is being written: the places to choose from, the reasons, the default due day. */
export async function correctionPage(claim: Claim, entries: number) {
  const { targets } = await claimTargets(claim, db.connection())
  const { correctionDays } = claim.terms.definition as TermsInForce
  const rounds = await correctionsOf('claim', claim.id)

  return {
    claim,
    round: rounds.length + 1,
    rounds,
    places: { ja: inLanguage('ja'), en: inLanguage('en') },
    reasons: Object.entries(correctionReasons).map(([code, label]) => ({ code, label })),
    dueOn: correctionDueOn(today(), correctionDays),
    entries: Math.min(50, Math.max(3, entries || 3)),
  }

  function inLanguage(locale: 'ja' | 'en') {
    return targets.map((target) => ({ value: target.path, label: placeInWords(target, locale) }))
  }
}
