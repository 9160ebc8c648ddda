import { endingOf } from '#rules/files/file_name'
import { EXTENSIONS, isEncryptedPdf, isWholePdf, trueType, type MediaType } from '#rules/files/true_type'
import { RuleViolation } from '#rules/rule_violation'

/**
 * The true type of an upload.
 * @throws RuleViolation that says what is wrong with the file and what to do
 */
export function inspectFile(name: string, bytes: Buffer, largest: number): MediaType {
  if (bytes.length === 0) throw new RuleViolation('file_empty', { name })
  if (bytes.length > largest) throw new RuleViolation('file_too_large', { name, megabytes: largest / 1_000_000 })
  const type = trueType(bytes)
  if (!type) throw new RuleViolation('file_type', { name })
  const ending = endingOf(name)
  if (ending && !EXTENSIONS[type].includes(ending)) throw new RuleViolation('file_ending', { name, ending, type: EXTENSIONS[type][0]!.toUpperCase() })
  if (type === 'application/pdf' && isEncryptedPdf(bytes)) throw new RuleViolation('file_encrypted', { name })
  if (type === 'application/pdf' && !isWholePdf(bytes)) throw new RuleViolation('file_cut_off', { name })

  return type
}
