import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Certification from '#models/certification'
import Draft from '#models/draft'
import { definitionOfEdition } from '#queries/certifications/scheme_in_force'
import { standingFiles } from '#queries/forms/standing_files'
import { ASSESSMENT } from '#rules/certifications/assessment_document'
import { assessmentTargets, placesOpened } from '#rules/certifications/correction_targets'
import type { Target } from '#rules/corrections/targets'
import { placedFile, targetValue, type TargetValue } from '#rules/corrections/target_value'
import type { DraftDocument } from '#rules/forms/document'

/** The places of a case that a correction may point at now, and what stands there. Its stage is `ASSESSMENT`. */
export async function certificationTargets(
  certification: Certification,
  client: QueryClientContract
): Promise<{ targets: Target[]; valueAt: (path: string) => TargetValue }> {
  const scheme = await definitionOfEdition(certification.schemeEditionId, client)
  const draft = await Draft.query({ client }).where({ certificationId: certification.id, kind: ASSESSMENT }).first()
  const files = await standingFiles({ certificationId: certification.id }, ASSESSMENT, client)
  const document = (draft?.document ?? {}) as DraftDocument

  return {
    targets: assessmentTargets(scheme, certification.fields ?? []),
    valueAt: (path) => targetValue(placesOpened([path]), document, files.map(placedFile), certification.companyFacts),
  }
}
