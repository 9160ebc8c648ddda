import type { I18n } from '@adonisjs/i18n'
import type Certification from '#models/certification'
import type CertificationEvent from '#models/certification_event'
import { dayText } from '#values/show'
import type { Day } from '#values/day'

interface Known {
  correction: { dueOn: Day; items: unknown[] } | null
  events: CertificationEvent[]
}

const YOURS = ['draft', 'returned']
const OVER = ['concluded', 'declined', 'withdrawn']

/** Who has the ball, and until when, in one or two sentences. */
export function certificationHeadline({ state, dueOn }: Certification, { correction, events }: Known, i18n: I18n) {
  const declined = events.findLast(({ step }) => step === 'decline')?.facts
  const values = {
    day: dayText(correction?.dueOn ?? dueOn, i18n.locale === 'en' ? 'en' : 'ja'),
    count: correction?.items.length ?? 0,
    reason: declined?.reason ?? '',
    article: declined?.article ?? '',
  }
  const say = (part: string) => i18n.t(`certifications.headlines.${state}.${part}`, values)

  return { title: say('title'), text: say('text'), ball: YOURS.includes(state) ? 'company' : OVER.includes(state) ? null : 'office' }
}
