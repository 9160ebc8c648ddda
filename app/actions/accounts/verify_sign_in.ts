import { errors } from '@adonisjs/auth'
import User from '#models/user'
import { isDemo } from '#values/demo'

/** The person to whom e-mail and password belong, or null; it takes the same time and says nothing of which was wrong. */
export async function verifySignIn(email: string, password: string): Promise<User | null> {
  const user = await credentialsOf(email, password)
  if (!user || user.deactivatedAt || (user.isDemo && !isDemo())) return null

  return user
}

async function credentialsOf(email: string, password: string) {
  try {
    return await User.verifyCredentials(email, password)
  } catch (error) {
    if (error instanceof errors.E_INVALID_CREDENTIALS) return null
    throw error
  }
}
