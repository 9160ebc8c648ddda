import i18nManager from '@adonisjs/i18n/services/main'
import type { Indicator } from '#queries/indicators/indicator'
import type { Locale } from '#services/dashboards/words'
import { numberText, yenText } from '#values/show'

/** A figure as the pages of the indicators say it: 12件, 1,000,000円. */
export const figureText = ({ unit }: Pick<Indicator, 'unit'>, value: number | null | undefined, locale: Locale): string => {
  if (value === null || value === undefined) return '—'
  return unit === 'yen' ? yenText(value, locale) : i18nManager.locale(locale).t(`indicators.unit.${unit}`, { value: numberText(value) })
}

/** Each indicator with its meaning, source and version: the appendix of a report. */
export const definitionsOf = (used: readonly Indicator[], locale: Locale) =>
  used.map(({ name, definition, source, version }) => ({
    label: name[locale],
    value: i18nManager.locale(locale).t('reports.definition', { definition: definition[locale], source: source[locale], version }),
  }))
