/** What stands at a place of a case: typed fields and the files that belong there. Old and new side of a correction. */
import type { DraftDocument } from '#rules/claims/draft_document'
import { companyFieldOf, typedFact, type CompanySnapshot } from '#rules/corrections/company_targets'

export interface PlacedFile {
  id: number
  name: string
  size: number
  sha256: string
  documentCode: string | null
  lineKey: string | null
}

export interface TargetValue {
  /** field path → as typed */
  fields: Record<string, string>
  files: Pick<PlacedFile, 'id' | 'name' | 'size' | 'sha256'>[]
}

export function targetValue(path: string, document: DraftDocument, files: PlacedFile[], company: CompanySnapshot): TargetValue {
  const fact = companyFieldOf(path)
  if (fact) return { fields: { [path]: typedFact(company, fact) }, files: [] }
  const under = (field: string) => field === path || field.startsWith(`${path}.`)
  const fields = Object.fromEntries(Object.entries(document).filter(([field, typed]) => under(field) && typed !== ''))

  return { fields, files: files.filter((file) => belongs(file, path)).map(({ id, name, size, sha256 }) => ({ id, name, size, sha256 })) }
}

/** A file stands at its document, or at its line and that line's evidence. */
const belongs = ({ documentCode, lineKey }: PlacedFile, path: string) =>
  path === `documents.${documentCode}` || path === `lines.${lineKey}` || path === `lines.${lineKey}.evidence`
