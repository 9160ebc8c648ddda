/** Reads a 総合振込 file by the published layout; written from `tests/fixtures/zengin_sogo_furikomi.json`, it shares nothing with the writer. */
import { readFileSync } from 'node:fs'

interface Field {
  id: string
  type: 'N' | 'C'
  length: number
  offset: number
  const?: string
  filler?: boolean
}

const layout = JSON.parse(readFileSync(new URL('../fixtures/zengin_sogo_furikomi.json', import.meta.url), 'utf8')) as {
  records: Record<string, { discriminator: string; fields: Field[] }>
}

export type ZenginRecord = { kind: string } & Record<string, string>

export function parseZengin(bytes: Buffer) {
  if (bytes.subarray(-2).toString('latin1') !== '\r\n') throw new Error('The file does not end with CRLF')
  if (bytes.length % 122 !== 0) throw new Error(`${bytes.length} bytes are not whole lines of 122`)
  const records: ZenginRecord[] = []
  for (let at = 0; at < bytes.length; at += 122) {
    if (bytes.subarray(at + 120, at + 122).toString('latin1') !== '\r\n') throw new Error(`No CRLF after byte ${at + 120}`)
    records.push(recordOf(bytes.subarray(at, at + 120)))
  }
  const order = records.map(({ kind }) => layout.records[kind!]!.discriminator).join('')
  if (!/^12*89$/.test(order)) throw new Error(`The records come as ${order}`)

  const data = records.filter(({ kind }) => kind === 'data')
  const trailer = records.at(-2)!
  if (Number(trailer.count) !== data.length) throw new Error('The count of the trailer is wrong')
  if (Number(trailer.total) !== data.reduce((sum, { amount }) => sum + Number(amount), 0)) throw new Error('The total of the trailer is wrong')

  return { header: records[0]!, data, trailer }
}

function recordOf(line: Buffer): ZenginRecord {
  const [kind, { fields }] = Object.entries(layout.records).find(([, { discriminator }]) => discriminator === String.fromCharCode(line[0]!))!
  const record: ZenginRecord = { kind }
  for (const { id, type, offset, length, const: fixed, filler } of fields) {
    const part = line.subarray(offset, offset + length)
    const text = new TextDecoder('shift_jis').decode(part)
    if (type === 'N' && !/^\d+$/.test(text)) throw new Error(`${kind}.${id} is not a number: “${text}”`)
    if (filler && text.trim() !== '') throw new Error(`${kind}.${id} is not empty`)
    if (fixed && text !== fixed) throw new Error(`${kind}.${id} is ${text}`)
    record[id] = type === 'C' ? text.trimEnd() : text
  }
  return record
}
