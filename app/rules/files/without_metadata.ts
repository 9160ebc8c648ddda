/** A photo without what a camera writes into it (place, time, owner); only which way is up stays. */
import type { MediaType } from '#rules/files/true_type'

export function withoutMetadata(bytes: Buffer, type: MediaType): Buffer {
  if (type === 'image/jpeg') return plainJpeg(bytes)
  return type === 'image/png' ? plainPng(bytes) : bytes
}

const SOI = 2
const [APP0, APP1, APP2, APP14, APP15, COMMENT, SCAN] = [0xe0, 0xe1, 0xe2, 0xee, 0xef, 0xfe, 0xda]
const isKept = (marker: number) => [APP0, APP2, APP14].includes(marker) || ((marker < APP0 || marker > APP15) && marker !== COMMENT)

/** Segments up to the picture itself; of Exif only the orientation is written anew. */
function plainJpeg(bytes: Buffer): Buffer {
  const parts = [bytes.subarray(0, SOI)]
  let at = SOI
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== SCAN) {
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const segment = bytes.subarray(at, end)
    const upright = bytes[at + 1] === APP1 ? orientationOf(segment) : null
    if (upright !== null && upright !== 1) parts.push(orientation(upright))
    if (isKept(bytes[at + 1]!)) parts.push(segment)
    at = end
  }
  return Buffer.concat([...parts, bytes.subarray(at)])
}

const ORIENTATION = 0x0112
const TIFF = 10

function orientationOf(segment: Buffer): number | null {
  if (segment.length < TIFF + 14 || segment.toString('latin1', 4, 8) !== 'Exif') return null
  const isLittle = segment.toString('latin1', TIFF, TIFF + 2) === 'II'
  const short = (at: number) => (at + 2 > segment.length ? 0 : isLittle ? segment.readUInt16LE(at) : segment.readUInt16BE(at))
  const first = TIFF + (isLittle ? segment.readUInt32LE(TIFF + 4) : segment.readUInt32BE(TIFF + 4))
  const entries = Array.from({ length: short(first) }, (_, index) => first + 2 + index * 12)
  const entry = entries.find((at) => short(at) === ORIENTATION)
  const value = entry === undefined ? 1 : short(entry + 8)

  return value >= 1 && value <= 8 ? value : null
}

/** An Exif segment with one entry. */
const orientation = (value: number) =>
  Buffer.from([0xff, APP1, 0, 34, ...Buffer.from('Exif\0\0II'), 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, value, 0, 0, 0, 0, 0, 0, 0])

const TELLING = ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME']
const PNG_HEAD = 8

function plainPng(bytes: Buffer): Buffer {
  const parts = [bytes.subarray(0, PNG_HEAD)]
  for (let at = PNG_HEAD; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (!TELLING.includes(bytes.toString('latin1', at + 4, at + 8))) parts.push(bytes.subarray(at, end))
    at = end
  }
  return Buffer.concat(parts)
}
