/** What a course is found by. Whoever writes a course writes this beside it. */
import { evened } from '#values/search_text'

interface Told {
  code: string
  title: string
  titleKana?: string | null
  titleEn?: string | null
  audience?: string | null
  aim?: string | null
  summary: string
  summaryEn?: string | null
}

/** The strongest words first: what is beyond the column is left out. */
export const courseSearchText = ({ code, title, titleKana, titleEn, audience, aim, summary, summaryEn }: Told): string =>
  [code, title, titleKana, titleEn, audience, aim, summary, summaryEn]
    .map((text) => evened(text ?? ''))
    .filter(Boolean)
    .join(' ')
    .slice(0, 2000)
