/** A form that was sent after its session had ended, sealed so that signing in loses nothing of it. */
import encryption from '@adonisjs/core/services/encryption'
import { localPath } from '#values/local_path'

export interface CarriedForm {
  path: string
  method: string
  /** names as the form had them, with what was typed */
  fields: [name: string, text: string][]
}

const PURPOSE = 'carried-form'

/** A form as a sealed text, good for two hours; null when nothing was typed. */
export function sealForm(path: string, method: string, typed: Record<string, unknown>): string | null {
  const fields = flat(typed)
  return fields.length === 0 ? null : encryption.encrypt({ path, method, fields } satisfies CarriedForm, '2 hours', PURPOSE)
}

/** What was sealed, or null when it is not ours, or too old. */
export function openForm(sealed: unknown): CarriedForm | null {
  const form = typeof sealed === 'string' ? encryption.decrypt<CarriedForm>(sealed, PURPOSE) : null
  return form && localPath(form.path) ? form : null
}

/** `{a: {b: ['x']}}` → `a[b][0]`, as forms name their fields. */
function flat(value: unknown, name = ''): [string, string][] {
  if (value === null || value === undefined) return []
  if (typeof value !== 'object') return name ? [[name, String(value)]] : []

  return Object.entries(value).flatMap(([key, inner]) => flat(inner, name ? `${name}[${key}]` : key))
}
