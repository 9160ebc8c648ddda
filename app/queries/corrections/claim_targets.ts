import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import Draft from '#models/draft'
import Hire from '#models/hire'
import type Claim from '#models/claim'
import ProgrammeTerm from '#models/programme_term'
import { linesOfStage } from '#queries/claims/costs_of'
import { liveFiles } from '#queries/claims/live_files'
import type { DraftDocument } from '#rules/claims/draft_document'
import type { FormStage } from '#rules/claims/stage_of'
import type { TermsInForce } from '#rules/claims/programme_definition'
import { targetsOf, type Target } from '#rules/corrections/targets'
import { placedFile, targetValue, type TargetValue } from '#rules/corrections/target_value'
import { placesInWords } from '#services/papers/place_in_words'
import type { Localised } from '#values/localised'
import { examinedStageOf } from '#rules/claims/examined_stage'

/** The places of a claim that a correction may point at now, and what stands there. */
export async function claimTargets(
  claim: Claim,
  client: QueryClientContract,
  stage: FormStage = examinedStageOf(claim.state)
): Promise<{ targets: Target[]; valueAt: (path: string) => TargetValue }> {
  const lines = await linesOfStage(claim.id, stage, client)
  const hires = await Hire.query({ client }).where({ claimId: claim.id, stage }).orderBy('id')
  const terms = await ProgrammeTerm.query({ client }).where('id', claim.programmeTermsId).firstOrFail()
  const draft = await Draft.query({ client }).where({ claimId: claim.id, kind: stage }).first()
  const files = await liveFiles(claim.id, stage, client)
  const { documents, pledges } = terms.definition as TermsInForce
  const document = (draft?.document ?? {}) as DraftDocument
  const explained = Object.keys(document).filter((path) => path.startsWith('reasons.') && document[path])

  const placed = files.map(placedFile)
  const targets = targetsOf({
    lines,
    hires,
    documents: documents.filter((rule) => rule.stage === stage),
    pledges: stage === 'application' ? pledges : [],
    reasons: explained.map((path) => path.replace('reasons.', '')),
  })

  return { targets, valueAt: (path) => targetValue(path, document, placed, claim.companyFacts) }
}

/** Each place of application and report in words, to print beside what was asked there. */
export async function claimPlaces(claim: Claim, client: QueryClientContract): Promise<Record<string, Localised>> {
  const targets = [...(await claimTargets(claim, client, 'application')).targets, ...(await claimTargets(claim, client, 'report')).targets]
  return placesInWords(targets)
}
