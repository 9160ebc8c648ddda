const ELSEWHERE = 'http://elsewhere.invalid'

/** A path of this portal taken from a request, or null: no other site, no scheme, no trick with slashes. */
export function localPath(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > 8000 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text)) return null
  const { origin, pathname, search } = new URL(text, ELSEWHERE)

  return origin === ELSEWHERE && !pathname.startsWith('//') ? pathname + search : null
}
