import i18nManager from '@adonisjs/i18n/services/main'
import type { Target } from '#rules/corrections/targets'
import type { Localised } from '#values/localised'

/** A place of the case in words: 「経費 1 ○○社：支払日」. */
export function placeInWords({ kind, name, field }: Target, locale: 'ja' | 'en' = 'ja'): string {
  const i18n = i18nManager.locale(locale)
  const what = i18n.t(`corrections.kinds.${kind}`)
  const called = kind === 'reason' ? i18n.t(`office.criterion.${name}`) : typeof name === 'string' ? name : name[locale]
  const place = `${what} ${called}`.trim()

  return field
    ? i18n.t('corrections.place', { place, field: i18n.t(`${kind === 'company' ? 'companies' : 'corrections'}.fields.${field}`) })
    : place
}

/** Each place by its path, in both languages, to print beside what was asked there. */
export const placesInWords = (targets: Target[]): Record<string, Localised> =>
  Object.fromEntries(targets.map((target) => [target.path, { ja: placeInWords(target, 'ja'), en: placeInWords(target, 'en') }]))
