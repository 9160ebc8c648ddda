/** The sentences of the receipt: one line for each group, one for each cut. */
import type { ExplanationLine } from '#rules/claims/amount_explanation'
import type { CostGroup } from '#rules/claims/cost_groups'
import type { Localised } from '#values/localised'
import { numberText, yenText } from '#values/show'

export const line = (label: Localised, article: string, amount: number): ExplanationLine => ({ label, article, amount })

/** What is left of an amount under a limit, with the line that says so when something is cut. */
export function capped(amount: number, limit: number, label: Localised, article: string) {
  const kept = Math.min(amount, Math.max(0, limit))
  return { kept, cuts: kept < amount ? [line(label, article, kept - amount)] : [] }
}

export const groupTimesRate = ({ label, cost }: CostGroup, rate: string): Localised => ({
  ja: `${label.ja} ${numberText(cost)}円 × ${rate}`,
  en: `${label.en} ${yenText(cost, 'en')} × ${rate}`,
})

export const groupInFull = ({ label, cost }: CostGroup): Localised => ({
  ja: `${label.ja} ${numberText(cost)}円`,
  en: `${label.en} ${yenText(cost, 'en')}`,
})

export const participantsPay: Localised = { ja: '受講者負担額', en: 'What the participant pays' }

/** 上限（人材紹介手数料 1,000,000円） */
export const capOf = (what: Localised, cap: number, taken = 0): Localised => ({
  ja: `上限（${what.ja} ${yenText(cap)}${taken > 0 ? `、他の申請で使用済み ${yenText(taken)}` : ''}）`,
  en: `Cap (${what.en} ${yenText(cap, 'en')}${taken > 0 ? `, ${yenText(taken, 'en')} used by other applications` : ''})`,
})

export const total: Localised = { ja: '合計', en: 'total' }
export const company: Localised = { ja: '1事業者', en: 'per company' }
export const person = (mark: string): Localised => ({ ja: `1人あたり${mark && `・${mark}`}`, en: `per person${mark && ` · ${mark}`}` })

export const fractionsOfPeople: Localised = { ja: '1人ごとの1円未満切捨て', en: 'Fractions of a yen, for each person' }

export const roundedDown = (unit: number): Localised => ({
  ja: unit === 1_000 ? '千円未満切捨て' : `${numberText(unit)}円未満切捨て`,
  en: `Rounded down to ${yenText(unit, 'en')}`,
})

export const neverAboveGrant = (granted: number): Localised => ({
  ja: `交付決定額 ${yenText(granted)} が上限`,
  en: `Not above the amount granted, ${yenText(granted, 'en')}`,
})
