import { claimForm } from '#actions/claims/claim_form'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import db from '@adonisjs/lucid/services/db'
import { openDraft } from '#actions/claims/open_claim'
import { receiveFile } from '#actions/forms/receive_file'
import { inTransaction } from '#actions/in_transaction'
import { renderNotice } from '#actions/notices/render_notice'
import { office } from '#config/office'
import Claim from '#models/claim'
import CourseCharge from '#models/course_charge'
import Draft from '#models/draft'
import { placeOf, type Place } from '#queries/courses/place_of'
import { chargePapers } from '#queries/fees/charge_papers'
import { openProgrammes } from '#queries/claims/open_programmes'
import { chargeOfBooking } from '#queries/training/company_bookings'
import { isClaimable } from '#rules/courses/claimable'
import { linesOf, type LineField } from '#rules/claims/draft_document'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'

/** The fee of a booth is a taxable service. */
const TAX = { tax: 'included', taxRate: '10' } as const

/**
 * Begins a claim for what a company paid for its booth: the line and the invoice are there, nothing is typed again. A second
 * press leads to the same claim, unless that one was withdrawn.
 * @throws RuleViolation `booth_not_claimable`, `programme_not_open`
 */
export async function claimBoothFee(enrolmentId: number, actor: Actor): Promise<Claim> {
  const place = await placeOf(enrolmentId, db.connection())
  const charge = await chargeOfBooking(enrolmentId)
  const { claimable } = place.definition
  if (!charge || !claimable || !isClaimable(charge)) throw new RuleViolation('booth_not_claimable')
  const terms = (await openProgrammes(today())).find(({ programme }) => programme.code === claimable.programme)

  const claim = await inTransaction(async (trx) => {
    await trx.from('course_charges').where('id', charge.id).increment('version', 1)
    const locked = await CourseCharge.query({ client: trx }).where('id', charge.id).forUpdate().firstOrFail()
    const begun = locked.claimId ? await Claim.findOrFail(locked.claimId, { client: trx }) : null
    if (begun && begun.state !== 'withdrawn') return begun
    if (!terms) throw new RuleViolation('programme_not_open')
    const opened = await openDraft(trx, terms.id, actor, [lineOf(locked, place, claimable.category)])
    await locked.merge({ claimId: opened.id }).save()

    return opened
  })
  await attachInvoice(claim, charge, actor)

  return claim
}

const lineOf = ({ invoiceNumber, issuedOn, amount, paidOn }: CourseCharge, { course, session }: Place, category: string): Partial<Record<LineField, string>> => ({
  category,
  vendor: office.courses.organiser.ja,
  invoiceNumber,
  invoiceOn: issuedOn,
  item: `${course.title}（第${session.number}回）出展料`,
  amount: String(amount),
  ...TAX,
  paidOn: paidOn!,
})

/** The invoice lies on the line as if it had been uploaded; the same file twice is one file. */
async function attachInvoice({ id, state }: Claim, charge: CourseCharge, actor: Actor) {
  const invoice = (await chargePapers(charge)).find(({ kind }) => kind === 'invoice')
  const draft = await Draft.query().where({ claimId: id, kind: 'application' }).first()
  const line = draft && linesOf(draft.document).find(({ invoiceNumber }) => invoiceNumber === charge.invoiceNumber)
  if (state !== 'draft' || !invoice || !line) return

  const folder = await mkdtemp(join(tmpdir(), 'invoice-'))
  try {
    const path = join(folder, 'invoice.pdf')
    await writeFile(path, await renderNotice(invoice.id))
    await receiveFile(claimForm(id, 'application'), actor, { documentCode: null, lineKey: line.key }, { path, name: `invoice-${invoice.id}.pdf` })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
