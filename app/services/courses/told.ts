import type { Localised } from '#values/localised'

interface Told {
  title: string
  titleEn: string | null
  summary?: string
  summaryEn?: string | null
}

/** Title and summary in the language of the reader; in Japanese where nobody has put them into English. */
export const told = ({ title, titleEn, summary = '', summaryEn }: Told, locale: keyof Localised) =>
  locale === 'en' ? { title: titleEn ?? title, summary: summaryEn ?? summary } : { title, summary }
