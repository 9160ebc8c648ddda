import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import drive from '@adonisjs/drive/services/main'
import { office } from '#config/office'
import { fileName } from '#rules/files/file_name'
import { inspectFile } from '#rules/files/inspect_file'
import { withoutMetadata } from '#rules/files/without_metadata'
import { RuleViolation } from '#rules/rule_violation'
import { PHOTOS } from '#services/evidence_store'

/**
 * Takes a photo in, without place and time of its taking.
 * @throws RuleViolation that says what is wrong with the file
 */
export async function keepPhoto(companyId: number, { path, name: given }: { path: string; name: string }) {
  const name = fileName(given)
  const bytes = await readFile(path)
  const type = inspectFile(name, bytes, office.upload.perFile)
  if (type === 'application/pdf') throw new RuleViolation('photo_type', { name })
  const key = `${PHOTOS}/${companyId}/${randomUUID()}`
  await drive.use().put(key, withoutMetadata(bytes, type))

  return { key, type }
}
