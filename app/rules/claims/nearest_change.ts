/** The nearest change that would improve an estimate: wait, move, pay, or be certified. */
import type { Unmet } from '#rules/claims/application_window'
import type { Estimate } from '#rules/claims/estimate'
import type { Localised } from '#values/localised'
import { dayText, yenText } from '#values/show'

/** Conditions that a company can meet by an act of its own. */
// prettier-ignore
const REMEDIES: Partial<Record<Unmet['criterion'], Localised>> = {
  headOfficeInWard: { ja: '本店を港区内に移して登記する', en: 'register the head office in Minato City' },
  mainOfficeInWard: { ja: '主たる事業所を港区内に置く', en: 'move the main place of business to Minato City' },
  noTaxArrears:     { ja: '滞納している税金を納める', en: 'pay the tax in arrears' },
  notVirtualOffice: { ja: '実際に事業を行う場所を港区内に置く', en: 'have a real place of business in Minato City' },
}

export function nearestChange({ unmet, withCertification }: Pick<Estimate, 'unmet' | 'withCertification'>): Localised | null {
  if (unmet.length === 0) return withCertification && withCertification.gain > 0 ? byCertificate(withCertification.gain) : null
  const steps = unmet.map(stepFor)
  if (steps.some((step) => step === null)) return null
  const sentences = [...new Map(steps.map((step) => [step!.ja, step!])).values()]

  return {
    ja: `${sentences.map(({ ja }) => ja).join('、さらに')}と、対象になります。`,
    en: `You would qualify if you ${sentences.map(({ en }) => en).join(' and ')}.`,
  }
}

const stepFor = ({ criterion, metFrom }: Unmet): Localised | null =>
  metFrom ? { ja: `${dayText(metFrom)}以降に申請する`, en: `apply on or after ${dayText(metFrom, 'en')}` } : (REMEDIES[criterion] ?? null)

const byCertificate = (gain: number): Localised => ({
  ja: `ワーク・ライフ・バランス推進企業の認定を受けると、${yenText(gain)}増えます。`,
  en: `With a work-life-balance certificate you would get ${yenText(gain, 'en')} more.`,
})
