import type { I18n } from '@adonisjs/i18n'
import type EnrolmentEvent from '#models/enrolment_event'

/** The history in the learner's words, newest first; who acted is named as far as it concerns the learner. */
export function learnerTimeline(events: EnrolmentEvent[], company: string | null, i18n: I18n) {
  const who: Record<string, string | null> = { participant: null, applicant: company }

  return events
    .map(({ step, facts, occurredAt, actorAs }) => ({
      at: occurredAt,
      title: i18n.t(`learning.timeline.${step}`),
      text: facts.reason ? i18n.t('learning.course.reason', { reason: facts.reason }) : null,
      who: actorAs in who ? who[actorAs]! : i18n.t('common.city'),
    }))
    .reverse()
}
