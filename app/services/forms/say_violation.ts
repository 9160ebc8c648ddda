import type { I18n } from '@adonisjs/i18n'
import type { RuleViolation } from '#rules/rule_violation'
import { isDay } from '#values/day'
import { dayText } from '#values/show'

/** The sentence of a refusal: its days written out, its names in the reader's language where it knows both (`course`, `courseEn`). */
export function sayViolation({ reason, details }: RuleViolation, i18n: I18n): string {
  const language = i18n.locale === 'en' ? 'en' : 'ja'
  const told = Object.entries(details).map(([name, value]) => {
    const known = language === 'en' ? (details[`${name}En`] ?? value) : value
    return [name, isDay(known) ? dayText(known, language) : known]
  })

  return i18n.t(`violations.${reason}`, Object.fromEntries(told))
}
