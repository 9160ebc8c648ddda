/** A ZIP archive written as it goes: however long, one chunk of it is in memory. */
import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import { now } from '#values/clock'
import { TOKYO } from '#values/day'

export interface ZipEntry {
  name: string
  content: AsyncIterable<Buffer> | Iterable<Buffer>
}

interface Written {
  name: Buffer
  offset: number
  crc: number
  packed: number
  size: number
}

/** Names are UTF-8, sizes follow the data. */
const FLAGS = 0x0808
const DEFLATED = 8
const VERSION = 20

export async function* zipOf(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: Written[] = []
  let offset = 0
  for await (const { name, content } of entries) {
    const entry: Written = { name: Buffer.from(name), offset, crc: 0, packed: 0, size: 0 }
    for await (const chunk of bytesOf(entry, content)) {
      offset += chunk.length
      yield chunk
    }
    written.push(entry)
  }
  const directory = Buffer.concat(written.map(directoryEntry))
  yield Buffer.concat([directory, end(written.length, directory.length, offset)])
}

async function* bytesOf(entry: Written, content: ZipEntry['content']) {
  yield Buffer.concat([words([0x04034b50, 4], ...common({ ...entry, crc: 0 })), entry.name])
  const measured = async function* () {
    for await (const chunk of content) {
      entry.crc = crc32(chunk, entry.crc)
      entry.size += chunk.length
      yield chunk
    }
  }
  for await (const chunk of pipeline(Readable.from(measured(), { objectMode: false }), createDeflateRaw(), () => undefined)) {
    entry.packed += chunk.length
    yield chunk as Buffer
  }
  yield words([0x08074b50, 4], [entry.crc, 4], [entry.packed, 4], [entry.size, 4])
}

const directoryEntry = (entry: Written) =>
  Buffer.concat([words([0x02014b50, 4], [VERSION, 2], ...common(entry), [0, 2], [0, 2], [0, 2], [0, 4], [entry.offset, 4]), entry.name])

const end = (count: number, length: number, offset: number) =>
  words([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [length, 4], [offset, 4], [0, 2])

/** What stands alike in the local header, where nothing is known yet, and in the directory. */
const common = ({ name, crc, packed, size }: Written): [number, number][] => [
  [VERSION, 2], [FLAGS, 2], [DEFLATED, 2], ...moment(), [crc, 4], [packed, 4], [size, 4], [name.length, 2], [0, 2],
]

function moment(): [number, number][] {
  const { year, month, day, hour, minute, second } = now().setZone(TOKYO)
  return [[(hour << 11) | (minute << 5) | (second >> 1), 2], [((year - 1980) << 9) | (month << 5) | day, 2]]
}

function words(...numbers: [value: number, bytes: number][]) {
  const buffer = Buffer.alloc(numbers.reduce((sum, [, bytes]) => sum + bytes, 0))
  let at = 0
  for (const [value, bytes] of numbers) at = buffer.writeUIntLE(value, at, bytes)
  return buffer
}
