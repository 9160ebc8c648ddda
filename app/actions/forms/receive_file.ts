import { readFile, stat } from 'node:fs/promises'
import type { CaseForm } from '#actions/forms/case_form'
import { storeFile } from '#actions/forms/store_file'
import { office } from '#config/office'
import { fileName } from '#rules/files/file_name'
import { inspectFile } from '#rules/files/inspect_file'
import type { Slot } from '#rules/forms/unlocked'
import { keepEvidence } from '#services/evidence_store'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

interface Received {
  /** where the bytes lie after the upload */
  path: string
  name: string
  /** ids of the files whose place it takes */
  replaces?: number[] | null
}

/**
 * Takes an upload in: looks at what it is, stores it, proves it by re-reading, and only then enters it.
 * @throws RuleViolation that says what is wrong with the file
 */
export async function receiveFile(form: CaseForm, actor: Actor, slot: Slot, { path, name: given, replaces = null }: Received) {
  const name = fileName(given)
  const { perFile } = office.upload
  const { size } = await stat(path)
  if (size > perFile) throw new RuleViolation('file_too_large', { name, megabytes: perFile / 1_000_000 })
  const mediaType = inspectFile(name, await readFile(path), perFile)

  return storeFile(form, actor, { ...(await keepEvidence(path)), slot, name, mediaType, size, replaces })
}
