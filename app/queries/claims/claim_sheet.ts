import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Claim from '#models/claim'
import Company from '#models/company'
import Draft from '#models/draft'
import { companySnapshot } from '#queries/companies/company_snapshot'
import { liveFiles } from '#queries/claims/live_files'
import { openCorrection } from '#queries/claims/open_correction'
import { hasCertificateOn } from '#queries/programmes/certificate_on'
import { takenByCompany } from '#queries/programmes/taken_by_company'
import type { DraftDocument } from '#rules/claims/draft_document'
import { finalisedAmount } from '#rules/claims/finalised_amount'
import { grantableAmount } from '#rules/claims/grantable_amount'
import { problemsOf } from '#rules/claims/problems_of'
import type { TermsInForce } from '#rules/claims/programme_definition'
import { costOf, readHires, readLines } from '#rules/claims/read_application'
import { isReturned, stageOf } from '#rules/claims/stage_of'
import { schemeOf, tierOf } from '#rules/claims/tier_of'
import { companyFieldOf, mendedFacts, type CompanySnapshot } from '#rules/corrections/company_targets'
import type { Day } from '#values/day'

export type Sheet = Awaited<ReturnType<typeof claimSheet>>

/** The form of a claim as it stands: what was typed, the rows it gives, its files, its amount and what is still wrong. */
export async function claimSheet(claim: Claim, today: Day, trx?: TransactionClientContract) {
  const terms = claim.terms.definition as TermsInForce
  const stage = stageOf(claim.state)
  const draft = await Draft.query({ client: trx }).where({ claimId: claim.id, kind: stage }).if(trx, (query) => query.forUpdate()).firstOrFail()
  const document = draft.document as DraftDocument
  const company = await companyOf(claim, trx)
  const files = await liveFiles(claim.id, stage, trx).if(trx, (query) => query.forUpdate())
  const hires = readHires(document)
  const lines = readLines(document, terms)
  const tier = await tierOfClaim(claim, terms, today, trx)
  const taken = await takenByCompany(claim.companyId, claim.programmeId, claim.fiscalYear, claim.id, trx)
  const computed = grantableAmount(lines.map(costOf), tier, terms, taken, company)
  const explanation = stage === 'report' && claim.grantedAmount !== null ? finalisedAmount(claim.grantedAmount, computed) : computed
  const better = tierOf(terms, true)
  const gain = better === tier ? 0 : grantableAmount(lines.map(costOf), better, terms, taken, company).amount - computed.amount
  const problems = problemsOf({ document, terms, stage, company, files, today })

  return { claim, terms, stage, draft, document, company, files, hires, lines, tier, explanation, gain, problems }
}

/** The company as it is while the application is written; as it was once it has been sent, but for what a correction asks of it. */
async function companyOf(claim: Claim, trx?: TransactionClientContract): Promise<CompanySnapshot> {
  const present = async () => companySnapshot(await Company.query({ client: trx }).where('id', claim.companyId).firstOrFail())
  if (!claim.companyFacts) return present()
  if (!isReturned(claim.state)) return claim.companyFacts
  const asked = (await openCorrection(claim.id, trx))?.items.map(({ target }) => target) ?? []

  return asked.some(companyFieldOf) ? mendedFacts(claim.companyFacts, await present(), asked) : claim.companyFacts
}

/** Judged on the day of the first submission; until then as of today. */
async function tierOfClaim(claim: Claim, terms: TermsInForce, today: Day, trx?: TransactionClientContract) {
  const judged = terms.tiers.find(({ name }) => name === claim.tier)
  if (judged) return judged
  const scheme = schemeOf(terms)
  return tierOf(terms, scheme !== null && (await hasCertificateOn(claim.companyId, scheme, today, trx)))
}
