import type { HttpContext } from '@adonisjs/core/http'
import type User from '#models/user'
import { now } from '#values/clock'

/** Begins a session under a new id; whatever an anonymous session held is left behind. */
export async function beginSession({ auth, session }: HttpContext, user: User) {
  session.clear()
  await auth.use('web').login(user)
  session.put('signed_in_at', now().toMillis())
}
