/** What a file is, by its content; its name and what the browser says of it prove nothing. */
export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png'

export const EXTENSIONS: Record<MediaType, readonly string[]> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]
const startsWith = (bytes: Uint8Array, signature: number[]) => signature.every((byte, index) => bytes[index] === byte)

export function trueType(bytes: Buffer): MediaType | null {
  if (startsWith(bytes, PNG)) return 'image/png'
  if (startsWith(bytes, JPEG)) return 'image/jpeg'
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf'
  return null
}

/** A PDF whose pages open only with a password, or not for everyone. */
export const isEncryptedPdf = (bytes: Buffer) => /\/Encrypt\s*(<<|\d+\s+\d+\s+R)/.test(bytes.toString('latin1'))

/** A PDF that was cut off on its way has no end mark. */
export const isWholePdf = (bytes: Buffer) => bytes.subarray(-2048).toString('latin1').includes('%%EOF')
