import iconv from 'iconv-lite'

/** Stands where a character is that CP932 does not have: it can be seen, and looked for. */
const MISSING = '〓'

/** Signs that Unicode has twice and CP932 once. */
const TWINS: Record<string, string> = { '〜': '～', '−': '－', '—': '―', '‖': '∥', '¢': '￠', '£': '￡', '¬': '￢' }

/** The bytes, and how many characters had to be replaced. */
export function inCp932(text: string): { bytes: Buffer; replaced: number } {
  let replaced = 0
  const known = [...text].map((char) => {
    const twin = TWINS[char] ?? char
    if (iconv.decode(iconv.encode(twin, 'cp932'), 'cp932') === twin) return twin
    replaced += 1
    return MISSING
  })
  return { bytes: iconv.encode(known.join(''), 'cp932'), replaced }
}
