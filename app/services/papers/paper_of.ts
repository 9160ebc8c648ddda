import type Notice from '#models/notice'
import type { Paper } from '#services/papers/paper'
import type { Language } from '#services/papers/words'

/** The words of a paper as they were issued. The Japanese one is the official one. */
export const paperOf = (notice: Pick<Notice, 'data'>, language: Language): Paper => notice.data.papers[language]
