/** What every kind of paper needs to put its facts into words. */
import i18nManager from '@adonisjs/i18n/services/main'
import type { CaseOfPaper } from '#services/papers/notice_head'
import type { Day } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'
import type { Localised } from '#values/localised'
import { dayText, numberText, wareki } from '#values/show'

export type Language = 'ja' | 'en'

export function wordsOf(language: Language, { programme }: Pick<CaseOfPaper, 'programme'>) {
  const i18n = i18nManager.locale(language)
  const day = (of: Day) => (language === 'ja' ? wareki(of) : dayText(of, 'en'))
  const fixed = {
    programme: programme.name[language],
    year: language === 'ja' ? new FiscalYear(programme.fiscalYear).label : programme.fiscalYear.toString(),
  }
  const say = (key: string, values: Record<string, string> = {}) => i18n.t(`papers.${key}`, { ...fixed, ...values })

  return {
    language,
    say,
    day,
    pick: (text: Localised) => text[language],
    yen: (amount: number) => say('yen', { amount: numberText(amount) }),
    article: (article: string) => say('article', { ordinance: programme.ordinance, article }),
  }
}

export type Words = ReturnType<typeof wordsOf>
