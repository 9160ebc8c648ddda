import i18nManager from '@adonisjs/i18n/services/main'
import type { CompletionRule } from '#rules/courses/kind_definition'
import type { Localised } from '#values/localised'

/** 「全時間の8割以上に出席し、課題が認められること」: how a course is completed, for the page before the application and the badge after it. */
export function criterionInWords(rule: CompletionRule): Localised {
  const inWords = (language: 'ja' | 'en') => {
    const say = (key: string, values: Record<string, number> = {}) => i18nManager.locale(language).t(`attendance.criterion.${key}`, values)
    const [over, under] = rule.presence.split('/').map(Number) as [number, number]
    const parts = [over === under ? say('all_hours') : say('hours', { percent: Math.round((over / under) * 100) })]
    if (rule.missedMeetingsAtMost !== null) parts.push(say('meetings', { count: rule.missedMeetingsAtMost }))
    if (rule.assignment) parts.push(say('assignment'))
    if (rule.testAtLeast !== null) parts.push(say('test', { points: rule.testAtLeast }))

    return parts.join(say('join'))
  }
  return { ja: inWords('ja'), en: inWords('en') }
}
