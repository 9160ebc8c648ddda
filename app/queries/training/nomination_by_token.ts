import Enrolment from '#models/enrolment'
import User from '#models/user'
import UserToken from '#models/user_token'
import { storedInstant } from '#models/columns'
import { now } from '#values/clock'
import { hashOfToken } from '#values/secret_token'

export interface ShownNomination {
  user: User
  enrolment: Enrolment
  /** where somebody who is registered meanwhile goes on */
  place: string
}

/** What a nominated person reads behind the mailed link, as long as it works; looking does not use it up. */
export async function nominationByToken(token: string): Promise<ShownNomination | null> {
  const link = await UserToken.query()
    .where({ tokenHash: hashOfToken(token), purpose: 'accept_nomination' })
    .where('expiresAt', '>', storedInstant(now()))
    .first()
  const user = link && (await User.query().where('id', link.userId).whereNull('deactivatedAt').first())
  if (!user || (link.usedAt && !user.confirmedAt)) return null
  const enrolment = await Enrolment.query()
    .where({ id: Number(link.returnTo!.split('/').at(-1)), userId: user.id })
    .preload('company')
    .preload('session', (session) => session.preload('course'))
    .firstOrFail()

  return { user, enrolment, place: link.returnTo! }
}
