import type { Localised } from '#values/localised'

/** What is wrong in a rule book, and in which entry: `terms.2025.tiers.certified.rate`. */
export interface Finding {
  entry: string
  problem: Localised
}

export const finding = (entry: string, ja: string, en: string): Finding => ({ entry, problem: { ja, en } })

/** The finding when something is wrong, else nothing. */
export const when = (isWrong: boolean, entry: string, ja: string, en: string): Finding[] => (isWrong ? [finding(entry, ja, en)] : [])

/** A text must stand in both languages. */
export const saidTwice = (text: Localised | undefined, entry: string): Finding[] =>
  when(!text?.ja?.trim() || !text?.en?.trim(), entry, '日本語と英語の両方が要ります。', 'needs both Japanese and English.')

/** A number of whole units above nothing. */
export const isPositive = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) > 0
