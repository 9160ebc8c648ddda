/** Which documents a form asks for, and their enclosing. */
import Claim from '#models/claim'
import Company from '#models/company'
import Draft from '#models/draft'
import { liveFiles } from '#queries/claims/live_files'
import { documentsFor } from '#rules/claims/documents'
import { linesOf } from '#rules/claims/draft_document'
import type { FormStage } from '#rules/claims/stage_of'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'
import { addDays, day } from '#values/day'
import { enclose } from '#database/seeders/demo/story/enclose'
import { certificate, invoice, screenshot } from '#database/seeders/demo/story/papers'

const PICTURES = ['advertising-proof', 'fair-proof']

/** One invoice for each line that has one and no file yet. */
export async function encloseInvoices(claimId: number, stage: FormStage, actor: Actor) {
  const { document, buyer } = await formOf(claimId, stage, actor)
  const given = (await liveFiles(claimId, stage)).map(({ lineKey }) => lineKey)
  for (const line of linesOf(document)) {
    if (!line.invoiceOn || given.includes(line.key)) continue
    const { vendor, vendorNumber, invoiceNumber, item } = line
    const words = {
      vendor,
      vendorNumber,
      invoiceNumber,
      item,
      buyer,
      amount: Number(line.amount),
      invoiceOn: day(line.invoiceOn),
      paidOn: line.paidOn ? day(line.paidOn) : null,
    }
    await enclose(claimId, stage, actor, { documentCode: null, lineKey: line.key }, await invoice(words))
  }
}

/** The documents the terms ask for; at most so many. */
export async function encloseDocuments(claimId: number, stage: FormStage, actor: Actor, most = Infinity) {
  const { document, buyer, kind, terms } = await formOf(claimId, stage, actor)
  const categories = linesOf(document).map(({ category }) => category)
  for (const { code, label } of documentsFor(terms, stage, { kind, categories }).slice(0, most)) {
    const enclosure = PICTURES.includes(code) ? screenshot(claimId) : await certificate(label.ja, buyer, addDays(today(), -18))
    await enclose(claimId, stage, actor, { documentCode: code, lineKey: null }, enclosure)
  }
}

async function formOf(claimId: number, stage: FormStage, { companyId }: Actor) {
  const { terms } = await Claim.query().where('id', claimId).preload('terms').firstOrFail()
  const { document } = await Draft.query().where({ claimId, kind: stage }).firstOrFail()
  const { name, kind } = await Company.findOrFail(companyId)

  return { terms: terms.definition, document, buyer: name, kind: kind as 'corporation' | 'individual' }
}
