/** What a company does with its claim. */
import { openClaim } from '#actions/claims/open_claim'
import { openReport } from '#actions/claims/open_report'
import { saveDraft } from '#actions/claims/save_draft'
import Claim from '#models/claim'
import Draft from '#models/draft'
import { linesOf } from '#rules/claims/draft_document'
import type { FormStage } from '#rules/claims/stage_of'
import { unmetRequirements } from '#rules/claims/eligibility'
import { termsFor } from '#queries/programmes/terms_in_force'
import { companySnapshot } from '#queries/companies/company_snapshot'
import Company from '#models/company'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'
import { encloseDocuments, encloseInvoices } from '#database/seeders/demo/story/enclosures'
import { application, within } from '#database/seeders/demo/story/form'
import type { Plot } from '#database/seeders/demo/story/plot'

/** Opens the form and fills it in. @returns null where the programme takes no claims on that day */
export async function write(plot: Plot, actor: Actor, index: number): Promise<Claim | null> {
  const row = await termsFor(plot.programme, today())
  if (!row || today() < row.windowFrom || today() > row.windowTo) return null
  const claim = await openClaim(row.id, actor)
  const { fields } = application(plot, row.definition, index)
  for (const [path, reason] of await reasons(actor.companyId!, row.definition)) fields.set(path, reason)
  await fill(claim.id, 'application', actor, fields)
  await encloseInvoices(claim.id, 'application', actor)
  await encloseDocuments(claim.id, 'application', actor, plot.ends === 'draft' ? 2 : Infinity)

  return claim
}

/** 原則: what is unmet in principle comes with a reason. */
async function reasons(companyId: number, terms: Parameters<typeof unmetRequirements>[1]): Promise<[string, string][]> {
  const company = companySnapshot(await Company.findOrFail(companyId))
  const { unmet } = unmetRequirements(company, terms, today())
  return unmet
    .filter(({ inPrinciple }) => inPrinciple)
    .map(({ criterion }) => [`reasons.${criterion}`, '隣の区から移転して間もないためです。事業は3年続けています。'])
}

/** Types fields into a form; the empty line it began with goes. */
export async function fill(claimId: number, stage: FormStage, actor: Actor, fields: Map<string, string>) {
  const { document } = await Draft.query().where({ claimId, kind: stage }).firstOrFail()
  const empty = linesOf(document).filter(({ vendor, amount }) => !vendor && !amount)
  const gone = Object.keys(document).filter((path) => empty.some(({ key }) => path.startsWith(`lines.${key}.`)))
  const typed = new Map<string, string | null>([...gone.map((path): [string, null] => [path, null]), ...fields])
  await saveDraft(claimId, stage, actor, { typed, seenAt: () => Infinity })
}

/** Begins the report and completes what was still planned. */
export async function writeReport(claimId: number, plot: Plot, actor: Actor) {
  await openReport(claimId, actor)
  const claim = await Claim.query().where('id', claimId).preload('terms').firstOrFail()
  const { document } = await Draft.query().where({ claimId, kind: 'report' }).firstOrFail()
  const fields = new Map<string, string>()
  for (const [position, { key, amount, invoiceNumber, invoiceOn, paidOn }] of linesOf(document).entries()) {
    fields.set(`lines.${key}.invoiceNumber`, invoiceNumber || `R-${claimId}-${position + 1}`)
    fields.set(`lines.${key}.invoiceOn`, invoiceOn || within(claim.terms, -14))
    fields.set(`lines.${key}.paidOn`, paidOn || within(claim.terms, -5))
    if (plot.has('spent_less') && position === 0) fields.set(`lines.${key}.amount`, String(Math.floor(Number(amount) * 0.82)))
  }
  await fill(claimId, 'report', actor, fields)
  await encloseInvoices(claimId, 'report', actor)
  await encloseDocuments(claimId, 'report', actor)
}
