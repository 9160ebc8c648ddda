import iconv from 'iconv-lite'

/** Stands where a character is that CP932 does not have: it can be seen, and looked for. */
const MISSING = '〓'

/** Signs that Unicode has twice and CP932 once. */
const TWINS: Record<string, string> = { '〜': '～', '−': '－', '—': '―', '‖': '∥', '¢': '￠', '£': '￡', '¬': '￢' }

/** How often each character was met that the format does not have. */
export type Missing = Map<string, number>

/** The bytes; what had to be replaced is counted in `missing`. */
export function inCp932(text: string, missing: Missing): Buffer {
  const known = [...text].map((char) => {
    const twin = TWINS[char] ?? char
    if (iconv.decode(iconv.encode(twin, 'cp932'), 'cp932') === twin) return twin
    missing.set(char, (missing.get(char) ?? 0) + 1)
    return MISSING
  })
  return iconv.encode(known.join(''), 'cp932')
}
