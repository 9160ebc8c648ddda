/** A text of the rule book in both languages; the Japanese one is the legal one. */
export interface Localised {
  ja: string
  en: string
}
