import { chosenFields } from '#rules/certifications/assessment_document'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import type { DraftDocument } from '#rules/forms/document'

/** The pages of a self-assessment, in order; one a field that is applied for. */
export const assessmentSections = (scheme: SchemeInForce, document: DraftDocument): string[] => [
  'company',
  'gates',
  ...(scheme.fields.length > 1 ? ['fields'] : []),
  ...(scheme.subject === 'person' ? ['nominee'] : []),
  ...chosenFields(scheme, document).map((field) => `field-${field}`),
  'confirm',
]

export const fieldOfSection = (section: string) => /^field-(.+)$/.exec(section)?.[1] ?? null
