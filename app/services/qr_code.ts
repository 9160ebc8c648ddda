import encodeQr from 'qr'

/** A QR code drawn as one path of an SVG, sharp at any size and without any style of its own. */
export const qrCode = (text: string): string => encodeQr(text, 'svg', { ecc: 'medium', border: 2 })
