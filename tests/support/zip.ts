import { crc32, inflateRawSync } from 'node:zlib'

/** The files of an archive by name, read as any program reads it: from the directory at its end, each with its check sum proven. */
export function unzipped(archive: Buffer): Record<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const files: Record<string, Buffer> = {}
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, crc, packed] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 16), archive.readUInt32LE(at + 20)]
    const [length, extra, comment, offset] = [
      archive.readUInt16LE(at + 28),
      archive.readUInt16LE(at + 30),
      archive.readUInt16LE(at + 32),
      archive.readUInt32LE(at + 42),
    ]
    const name = archive.subarray(at + 46, at + 46 + length).toString()
    const from = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28)
    const bytes = archive.subarray(from, from + packed)
    files[name] = method === 0 ? bytes : inflateRawSync(bytes)
    if (crc32(files[name]!) !== crc) throw new Error(`${name} is damaged`)
    at += 46 + length + extra + comment
  }
  return files
}
