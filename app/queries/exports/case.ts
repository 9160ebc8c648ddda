import { createHash } from 'node:crypto'
import drive from '@adonisjs/drive/services/main'
import { auditReader } from '#queries/audit/audit_reader'
import { auditedCase } from '#queries/audit/audited_case'
import { auditedCasePage } from '#queries/audit/audited_case_page'
import { caseRecords } from '#queries/audit/case_records'
import type { ExportKind } from '#queries/exports/export_kind'
import { caseInWords, type Packed } from '#services/audit/case_in_words'
import type { ZipEntry } from '#services/exports/zip'
import { zipOf } from '#services/exports/zip'
import type { Ledger } from '#services/exports/table_file'
import { now } from '#values/clock'
import { momentText } from '#values/show'

type Page = Awaited<ReturnType<typeof auditedCasePage>>
type Stored = Packed & { key: string }

/** 案件の書出し: one case whole, to be read without the portal: page, data, files, and the hash of each. */
export const caseFile: ExportKind = {
  posts: { audit: ['auditor'] },
  formats: ['zip'],

  async open({ parameters, askedById }) {
    const { subject, purpose, locale } = parameters as { subject: { kind: string; id: number }; purpose: string; locale: 'ja' | 'en' }
    const found = await auditedCase(subject, await auditReader(askedById))
    const page = await auditedCasePage(found, askedById, { isShown: true })
    const stored = storedOf(page)
    const data = {
      format: 'minato-jinzai/case/1',
      at: now().toISO(),
      purpose,
      case: found,
      facts: page.facts,
      history: page.history,
      records: await caseRecords(found),
      files: stored.map(({ key: _key, ...file }) => file),
    }
    const texts = [
      ['case.html', caseInWords({ page, packed: stored, purpose, at: momentText(now(), locale) }, locale)],
      ['case.json', `${JSON.stringify(data, null, 2)}\n`],
    ] as const

    return { total: texts.length + stored.length, bytes: (ledger) => zipOf(entriesOf(texts, stored, ledger)) }
  },

  /** Whoever got a tie to the case meanwhile does not take it along. */
  isStillOpen: async ({ parameters, askedById }) =>
    auditReader(askedById)
      .then((reader) => auditedCase(parameters.subject, reader))
      .then(() => true)
      .catch(() => false),
}

function storedOf({ files, notices }: Page): Stored[] {
  const safe = (name: string) => name.replace(/[\\/:*?"<>|\x00-\x1f]/g, '_').slice(-100)
  const received = files.map(({ id, originalName, sha256, diskKey }) => ({
    name: `files/${id}-${safe(originalName)}`,
    title: originalName,
    sha256,
    key: diskKey,
  }))
  const sent = notices
    .filter(({ pdfKey }) => pdfKey)
    .map(({ id, kind, number, pdfSha256, pdfKey }) => ({
      name: `papers/${id}.pdf`,
      title: `${number ?? kind}`,
      sha256: pdfSha256,
      key: pdfKey!,
    }))

  return [...received, ...sent]
}

/** The texts, the files, and at the end the hashes of all of them as they were packed. */
async function* entriesOf(texts: readonly (readonly [string, string])[], stored: Stored[], { written }: Ledger): AsyncGenerator<ZipEntry> {
  const sums: string[] = []
  for (const [name, text] of texts) {
    yield { name, content: summed(name, [Buffer.from(text)], sums) }
    await written(1)
  }
  for (const { name, key } of stored) {
    if (await drive.use().exists(key)) yield { name, content: summed(name, await drive.use().getStream(key), sums) }
    else yield { name: `${name}.missing`, content: [] }
    await written(1)
  }
  yield { name: 'SHA256SUMS', content: [Buffer.from(sums.join(''))] }
}

async function* summed(name: string, content: AsyncIterable<Buffer> | Iterable<Buffer>, sums: string[]) {
  const hash = createHash('sha256')
  for await (const chunk of content) {
    hash.update(chunk)
    yield chunk
  }
  sums.push(`${hash.digest('hex')}  ${name}\n`)
}
