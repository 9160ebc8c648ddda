import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { approve } from '#actions/approvals/approve'
import { renderDocument } from '#actions/certificates_of_companies/render_document'
import { sweepDocuments } from '#actions/certificates_of_companies/sweep_documents'
import CertificateDocument from '#models/certificate_document'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { givenProposedCertification } from '#tests/support/certificates'
import { PASSWORD } from '#tests/support/people'
import { openPortal } from '#tests/support/portal'
import { Visitor } from '#tests/support/visitor'
import User from '#models/user'
import { now } from '#values/clock'

const CASES = 6
const count = async (table: string, certificationId: number) =>
  Number((await db.from(table).where('certification_id', certificationId).count('* as n').first()).n)

/** What a case has when it is decided, and what it has when it is not: nothing between the two. */
async function partsOf({ certification: { id } }: { certification: { id: number } }) {
  const { state } = await db.from('certifications').where({ id }).firstOrFail()
  const steps = (await db.from('certification_events').where('certification_id', id)).map(({ step }) => step)
  const letters = await db.from('letters').where('key', 'like', `certification:${id}:certified:%`)

  return {
    state,
    steps,
    certificates: await count('certificates', id),
    documents: await count('certificate_documents', id),
    notices: await count('notices', id),
    hasLetter: letters.length > 0,
  }
}

const WRITTEN = { state: 'concluded', steps: ['certify'], certificates: 2, documents: 1, notices: 1, hasLetter: true }
const UNTOUCHED = { state: 'panelled', steps: [], certificates: 0, documents: 0, notices: 0, hasLetter: false }

test.group('A server is killed', (group) => {
  group.each.setup(() => freshDatabase())

  test('[F100] while certificates are issued: each case is decided wholly or not at all, numbers have no gap, and what was left is set', async ({
    assert,
  }) => {
    const cases = []
    for (let made = 0; made < CASES; made += 1) {
      const given = await givenProposedCertification({ fields: ['childcare', 'care'] })
      await approve(given.proposal.id, given.approvers[0]!)
      cases.push(given)
    }
    const portal = await openPortal()
    const last = await User.findOrFail(cases[0]!.approvers[1]!.id!)
    const approver = await Visitor.signedIn(last.email, PASSWORD, portal.origin)
    const pages = []
    for (const { proposal } of cases) pages.push((await approver.open(`/office/certifications/proposals/${proposal.id}`)).copy())
    const answered = new Set<number>()
    let killed: Promise<void> | null = null
    await Promise.allSettled(
      pages.map(async (page, index) => {
        await page.attempt('決裁する', { current_password: PASSWORD })
        answered.add(index)
        if (answered.size >= 2) killed ??= portal.kill()
      })
    )
    await (killed ?? portal.kill())

    for (const [index, given] of cases.entries()) {
      const parts = await partsOf(given)
      assert.deepEqual(parts, parts.state === 'panelled' ? UNTOUCHED : WRITTEN)
      if (answered.has(index)) assert.equal(parts.state, 'concluded')
      if (parts.state === 'panelled') await approve(given.proposal.id, { id: last.id, as: 'approver', post: 'division_chief' })
      assert.deepEqual(await partsOf(given), WRITTEN)
    }
    const documents = await CertificateDocument.query().orderBy('id')
    const numbers = documents.map(({ number }) => Number(/第(\d+)号/.exec(number)![1]))
    assert.deepEqual(
      numbers.sort((one, other) => one - other),
      cases.map((_, index) => index + 1)
    )

    const thaw = freezeClock(now().plus({ minutes: 5 }).toMillis())
    await sweepDocuments()
    thaw()
    for (const { id } of documents) assert.isTrue((await renderDocument(id)).subarray(0, 5).equals(Buffer.from('%PDF-')))
    assert.equal(
      await CertificateDocument.query()
        .whereNull('pdfKey')
        .count('* as n')
        .then(([row]) => Number(row!.$extras.n)),
      0
    )
  })
})
