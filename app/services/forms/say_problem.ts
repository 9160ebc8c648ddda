import type { I18n } from '@adonisjs/i18n'
import { idOf } from '#values/field_id'
import type { Problem } from '#rules/forms/problem'
import { isDay } from '#values/day'
import { dayText } from '#values/show'

export interface SaidProblem {
  field: string
  section: string
  message: string
  /** where on its page the field is */
  anchor: string
}

/** A problem as a sentence: what is wrong, and how to mend it. */
export function sayProblem({ field, section, key, message, values = {} }: Problem, i18n: I18n, area: 'claims' | 'certifications' = 'claims'): SaidProblem {
  const locale = i18n.locale === 'en' ? 'en' : 'ja'
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isDay(value) ? dayText(value, locale) : value]))

  return { field, section, message: i18n.t(`${area}.problems.${key}`, { ...shown, what: message?.[locale] ?? '' }), anchor: idOf(field) }
}
