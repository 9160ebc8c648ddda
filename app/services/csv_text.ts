/** The text of a file that somebody sent: UTF-8 (with or without BOM) or CP932; null when it is neither. */
export function csvText(bytes: Uint8Array): string | null {
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'shift_jis')
}

function decoded(bytes: Uint8Array, encoding: string) {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}
