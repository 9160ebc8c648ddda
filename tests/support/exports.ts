import type { ApiClient } from '@japa/api-client'
import { writeExport } from '#actions/exports/write_export'
import Export from '#models/export'
import type User from '#models/user'
import { parseCsv } from '#values/csv'

/** A register as a person of that desk asks for it. */
export const askFor = (client: ApiClient, person: User, form: { register: string; desk: string } & Record<string, unknown>) =>
  client.post('/office/exports').loginAs(person).withCsrfToken().form({ format: 'csv', ...form }).redirects(0)

/** The body as it came, whatever its media type says. */
export function bytesAt(client: ApiClient, person: User, path: string) {
  const asked = client.get(path).loginAs(person)
  asked.request.responseType('blob')

  return asked
}

/** Asked for, written and fetched. */
export async function exported(client: ApiClient, person: User, form: { register: string; desk: string } & Record<string, unknown>) {
  await askFor(client, person, form)
  const asked = await Export.query().orderBy('id', 'desc').firstOrFail()
  await writeExport(asked.id)
  const file = await bytesAt(client, person, `/office/exports/${asked.id}/file`)
  file.assertStatus(200)

  return { asked: await asked.refresh(), bytes: Buffer.from(file.body()), file }
}

/** The rows of a CSV by the words of its heading. */
export function rowsOf(bytes: Buffer): Record<string, string>[] {
  const [heading, ...rows] = parseCsv(bytes.toString('utf8'))!.map(({ cells }) => cells)
  return rows.map((cells) => Object.fromEntries(heading!.map((word, index) => [word, cells[index] ?? ''])))
}
