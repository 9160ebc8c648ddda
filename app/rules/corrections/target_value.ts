/** What stands at a place of a case: typed fields and the files that belong there. Old and new side of a correction. */
import { companyFieldOf, typedFact, type CompanySnapshot } from '#rules/corrections/company_targets'
import type { DraftDocument } from '#rules/forms/document'
import type { Slot } from '#rules/forms/unlocked'

export interface PlacedFile extends Slot {
  id: number
  name: string
  size: number
  sha256: string
}

export interface TargetValue {
  /** field path → as typed */
  fields: Record<string, string>
  files: Pick<PlacedFile, 'id' | 'name' | 'size' | 'sha256'>[]
}

type StoredFile = Omit<PlacedFile, 'name'> & { originalName: string }

export const placedFile = ({ id, originalName, size, sha256, documentCode, lineKey, itemCode }: StoredFile): PlacedFile => ({
  id,
  name: originalName,
  size,
  sha256,
  documentCode,
  lineKey,
  itemCode,
})

/** @param place a path, or several that are asked for as one */
export function targetValue(place: string | string[], document: DraftDocument, files: PlacedFile[], company: CompanySnapshot): TargetValue {
  const paths = [place].flat()
  const facts = paths.flatMap((path) => {
    const fact = companyFieldOf(path)
    return fact ? [[path, typedFact(company, fact)]] : []
  })
  if (facts.length > 0) return { fields: Object.fromEntries(facts), files: [] }
  const isUnder = (field: string) => paths.some((path) => field === path || field.startsWith(`${path}.`))
  const fields = Object.fromEntries(Object.entries(document).filter(([field, typed]) => isUnder(field) && typed !== ''))
  const standing = files.filter((file) => paths.some((path) => belongs(file, path)))

  return { fields, files: standing.map(({ id, name, size, sha256 }) => ({ id, name, size, sha256 })) }
}

/** A file stands at its document, or at its line or item and the evidence of it. */
function belongs({ documentCode, lineKey, itemCode }: PlacedFile, path: string) {
  if (documentCode) return path === `documents.${documentCode}`
  const proved = itemCode ? `items.${itemCode}` : `lines.${lineKey}`
  return path === proved || path === `${proved}.evidence`
}
