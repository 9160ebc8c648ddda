import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { pathToPlace } from '#actions/courses/path_to_place'
import { postLetter } from '#actions/letters/post_letter'
import { postToCompany } from '#actions/letters/post_to_company'
import type CourseSession from '#models/course_session'
import type Enrolment from '#models/enrolment'
import User from '#models/user'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { dayOf } from '#values/day'
import { dayText, momentText } from '#values/show'

export type ParticipantLetter =
  | 'seat_confirmed'
  | 'seat_offered'
  | 'seat_nominated'
  | 'seat_awaits_guardian'
  | 'seat_by_colleague'
  | 'seat_waiting'
  | 'nominee_waiting'
  | 'seat_lapsed'
  | 'application_received'
  | 'application_refused'
  | 'enrolment_cancelled'
  | 'waitlist_closed'
  | 'session_cancelled'
  | 'session_moved'
  | 'lottery_lost'
  | 'selection_lost'

/**
 * Writes to whoever takes part; to the company where it applied itself. Of a protected kind the letter says that there is
 * news, and goes to the private address where one was given.
 */
export async function postToParticipant(trx: TransactionClientContract, session: CourseSession, enrolment: Enrolment, template: ParticipantLetter) {
  const { privacy } = session.kindEdition.definition as CourseKindDefinition
  const happening = `enrolment:${enrolment.id}:${enrolment.version}:${session.sequence}:${template}`
  const words = privacy === 'protected' ? 'news' : template
  if (enrolment.party === 'company') {
    const data = { path: `/companies/${enrolment.companyId}/training/booths/${enrolment.id}`, ...wordsOf(session, enrolment, 'ja') }
    await postToCompany(trx, enrolment.companyId!, happening, words, data)
    return
  }
  const user = await User.query({ client: trx }).where('id', enrolment.userId!).firstOrFail()
  await postLetter(trx, {
    key: happening,
    to: enrolment.contactEmail ?? user.email,
    userId: user.id,
    locale: user.locale,
    template: words,
    data: { path: await pathToPlace(trx, enrolment, user, session), ...(words === 'news' ? {} : wordsOf(session, enrolment, user.locale)) },
  })
}

export function wordsOf(session: CourseSession, { heldUntil }: Pick<Enrolment, 'heldUntil'>, locale: string) {
  const language = locale === 'en' ? 'en' : 'ja'
  const { title, titleEn } = session.course

  return {
    course: language === 'en' ? (titleEn ?? title) : title,
    day: dayText(dayOf(session.startsAt), language),
    until: momentText(heldUntil, language),
  }
}
