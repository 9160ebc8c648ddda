import type { ApiClient } from '@japa/api-client'
import type User from '#models/user'

/** Presses a button of the office as somebody who has just given the password again. */
export const pressConfirmed = (client: ApiClient, person: User, path: string, form: Record<string, unknown> = {}) =>
  client
    .post(path)
    .loginAs(person)
    .withSession({ reauthentication: { userId: person.id, at: Date.now() } })
    .withCsrfToken()
    .form(form)
    .redirects(0)
