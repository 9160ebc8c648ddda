import type { I18n } from '@adonisjs/i18n'
import type ClaimEvent from '#models/claim_event'
import { dayText, yenText } from '#values/show'

/** Steps of the office that change nothing for the company. */
const INTERNAL = ['leaveRun', 'keepTier']

/** The history in the company's words, newest first. */
export function caseTimeline({ events, names }: { events: ClaimEvent[]; names: Record<number, string> }, i18n: I18n) {
  const locale = i18n.locale === 'en' ? 'en' : 'ja'
  const said = events.filter(({ step }) => !INTERNAL.includes(step))

  return said.reverse().map(({ step, facts, occurredAt, actorAs, actorId, article }) => {
    const amount = facts.amount ?? facts.claimedAmount
    const details = { amount: yenText(amount, locale), day: dayText(facts.dueOn, locale), digits: facts.lastDigits ?? '', reason: facts.reason ?? '', article }
    const key = `claims.timeline.${step}`

    return {
      at: occurredAt,
      title: i18n.t(`${key}.title`, details),
      text: i18n.hasMessage(`${key}.text`) ? i18n.t(`${key}.text`, details) : null,
      who: actorAs === 'applicant' && actorId ? names[actorId] : i18n.t('common.city'),
    }
  })
}
