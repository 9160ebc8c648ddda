import type { HttpContext } from '@adonisjs/core/http'
import type { VineValidator } from '@vinejs/vine'
import type { Infer, SchemaTypes } from '@vinejs/vine/types'

type Read<T> = { data: T; errors: null } | { data: null; errors: Record<string, string> }

/** Reads a public form, which has no session to carry errors: what is wrong comes back by field, for the page to show. */
export async function readForm<Schema extends SchemaTypes>(
  { request, i18n }: HttpContext,
  validator: VineValidator<Schema, undefined>
): Promise<Read<Infer<Schema>>> {
  const [error, data] = await validator.tryValidate(request.all(), { meta: undefined, messagesProvider: i18n.createMessagesProvider() })
  if (!error) return { data: data as Infer<Schema>, errors: null }

  const wrong = error.messages as { field: string; message: string }[]
  return { data: null, errors: Object.fromEntries(wrong.map(({ field, message }) => [field, message])) }
}

/** Lets the page and its fields show what was wrong and what was typed: never a password. */
export function showAgain({ request, view }: HttpContext, errors: Record<string, string> = {}) {
  const typed = request.except(['password', 'password_confirmation', 'current_password'])
  view.share({ errors, old: (name: string, fallback?: unknown) => typed[name] ?? fallback })
}
