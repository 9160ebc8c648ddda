import type { HttpContext } from '@adonisjs/core/http'

/** This list with all that narrows it, from where this page ends. */
export function nextAddress(request: HttpContext['request'], name: string, value: string | number): string {
  const asked = Object.entries(request.qs()).filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[0] !== name)
  return `${request.url()}?${new URLSearchParams([...asked, [name, String(value)]])}`
}
