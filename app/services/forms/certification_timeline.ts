import type { I18n } from '@adonisjs/i18n'
import type CertificationEvent from '#models/certification_event'
import { dayText } from '#values/show'

/** The history in the company's words, newest first. */
export function certificationTimeline({ events, names }: { events: CertificationEvent[]; names: Record<number, string> }, i18n: I18n) {
  const locale = i18n.locale === 'en' ? 'en' : 'ja'

  return events
    .map(({ step, facts, occurredAt, actorAs, actorId, article }) => {
      const key = `certifications.timeline.${step}`
      const details = { day: dayText(facts.dueOn, locale), reason: facts.reason ?? '', article }
      const text = i18n.hasMessage(`${key}.text`) ? i18n.t(`${key}.text`, details) : null
      const who = actorAs === 'applicant' && actorId ? names[actorId] : i18n.t('common.city')
      return { at: occurredAt, title: i18n.t(`${key}.title`, details), text, who }
    })
    .reverse()
}
