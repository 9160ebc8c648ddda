import i18nManager from '@adonisjs/i18n/services/main'
import type { Target } from '#rules/corrections/targets'

/** A place of the case in words: 「経費 1 ○○社：支払日」. */
export function placeInWords({ kind, name, field }: Target, locale: 'ja' | 'en' = 'ja'): string {
  const i18n = i18nManager.locale(locale)
  const what = i18n.t(`corrections.kinds.${kind}`)
  const called = kind === 'reason' ? i18n.t(`office.criterion.${name}`) : typeof name === 'string' ? name : name[locale]
  const place = `${what} ${called}`.trim()

  return field ? i18n.t('corrections.place', { place, field: i18n.t(`${kind === 'company' ? 'companies' : 'corrections'}.fields.${field}`) }) : place
}
