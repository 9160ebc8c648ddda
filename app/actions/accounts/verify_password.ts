import type User from '#models/user'
import { countAttempt } from '#services/sign_in_limits'

/** Whether a signed-in person gave the right password; tries are counted like sign-ins. */
export async function verifyPassword(user: User, password: string, address: string): Promise<boolean> {
  const attemptWasRight = await countAttempt(address, user.email)
  const isRight = password !== '' && (await user.verifyPassword(password))
  if (isRight) await attemptWasRight()

  return isRight
}
