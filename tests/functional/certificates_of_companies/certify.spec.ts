import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { approve } from '#actions/approvals/approve'
import { renderDocument } from '#actions/certificates_of_companies/render_document'
import { sweepDocuments } from '#actions/certificates_of_companies/sweep_documents'
import type CertificateDocument from '#models/certificate_document'
import Letter from '#models/letter'
import Notice from '#models/notice'
import { companyCertificateSheet } from '#services/papers/company_certificate_sheet'
import { paperOf } from '#services/papers/paper_of'
import { givenCertificate, givenProposedCertification, issuedFor, revokedFrom } from '#tests/support/certificates'
import { freezeClock } from '#tests/support/clock'
import { givenCompany } from '#tests/support/people'
import { refusal } from '#tests/support/refusal'
import { now } from '#values/clock'
import { day } from '#values/day'

const fit = { verdict: 'fit', conditions: null } as const
const unfit = { verdict: 'unfit', conditions: '介護休業の利用が確認できないため。' } as const
const conditional = { verdict: 'conditional', conditions: '半年以内に規程を改めること。' } as const

test.group('A certification is decided', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('[F100] the last approval certifies the fields that passed, for as long as the scheme says, and no other', async ({ assert }) => {
    const { certificates, document, certification } = await givenCertificate({
      verdicts: { childcare: fit, care: unfit, workplace: conditional },
    })

    assert.deepEqual(
      certificates.map(({ field, validFrom, validUntil, conditions, documentId }) => [
        field,
        validFrom,
        validUntil,
        conditions,
        documentId,
      ]),
      [
        ['childcare', '2026-09-10', '2029-09-09', null, document.id],
        ['workplace', '2026-09-10', '2029-09-09', '半年以内に規程を改めること。', document.id],
      ]
    )
    assert.equal(certification.state, 'concluded')
    assert.isNotNull(certification.concludedAt)
    assert.match(document.number, /第\d+号$/)
    assert.match(document.verifyCode, /^[0-9A-HJKMNP-TV-Z]{26}$/)
  })

  test('[F100] the notice says in both languages what is certified until when, and what is not and why', async ({ assert }) => {
    const { certification, document, company } = await givenCertificate({ verdicts: { childcare: fit, care: unfit } })
    const notice = await Notice.query().where({ certificationId: certification.id, kind: 'certification' }).firstOrFail()
    const japanese = JSON.stringify(paperOf(notice, 'ja'))
    const english = JSON.stringify(paperOf(notice, 'en'))
    for (const words of ['認定通知書', document.number, '令和11年9月9日', '介護休業の利用が確認できないため。', company.name])
      assert.include(japanese, words)
    for (const words of ['Fields not granted', document.number, '9 September 2029']) assert.include(english, words)
    assert.match(notice.number!, /^8港総権第\d+号$/)
  })

  test('[F100] the company is told by a letter that names nobody and no result', async ({ assert }) => {
    const { certification } = await givenCertificate()
    const letters = await Letter.query().where('key', 'like', `certification:${certification.id}:certified:%`)
    assert.lengthOf(letters, 1)
    assert.equal(letters[0]!.template, 'certified')
  })

  test('[F100] nothing is certified when too few fields passed, and the approval is undone', async ({ assert, db: database }) => {
    const { proposal, approvers } = await givenProposedCertification({ verdicts: { childcare: unfit } })
    await approve(proposal.id, approvers[0]!)
    assert.equal((await refusal(() => approve(proposal.id, approvers[1]!))).reason, 'too_few_fields')
    await database.assertEmpty('certificates')
    await database.assertEmpty('certificate_documents')
    assert.equal((await db.from('proposals').where('id', proposal.id).firstOrFail()).state, 'open')
  })

  test('[F94] a renewal begins the day after the certificate that still holds: no gap, no overlap', async ({ assert }) => {
    const first = await givenCertificate({ fields: ['childcare'], validFrom: day('2023-10-01'), validUntil: day('2026-09-30') })
    const next = await givenCertificate({ company: first.company, fields: ['childcare', 'care'], renews: first.certification })
    assert.deepEqual(
      next.certificates.map(({ field, validFrom, validUntil }) => [field, validFrom, validUntil]),
      [
        ['childcare', '2026-10-01', '2029-09-30'],
        ['care', '2026-09-10', '2029-09-09'],
      ]
    )
  })

  test('[F94] a renewal after the last day, or after a revocation, begins on the day of the decision', async ({ assert }) => {
    const late = await givenCertificate({ validFrom: day('2023-09-01'), validUntil: day('2026-08-31') })
    const renewed = await givenCertificate({ company: late.company, renews: late.certification })
    assert.equal(renewed.certificates[0]!.validFrom, '2026-09-10')

    const revoked = await givenCertificate({ validFrom: day('2025-09-01') })
    await revokedFrom(revoked.certificates[0]!)
    const again = await givenCertificate({ company: revoked.company })
    assert.equal(again.certificates[0]!.validFrom, '2026-09-10')
  })

  test('[F94] [F102] a renewal sent on the last day and decided weeks later begins the day after it all the same; sent a day later, on the day of the decision', async ({
    assert,
  }) => {
    for (const [sentOn, begins] of [
      ['2026-08-31', '2026-09-01'],
      ['2026-09-01', '2026-09-10'],
    ] as const) {
      const first = await givenCertificate({ validFrom: day('2023-09-01') })
      const { certification, proposal, approvers } = await givenProposedCertification({
        company: first.company,
        renews: first.certification,
      })
      await certification.merge({ arrivedOn: day(sentOn) }).save()
      for (const approver of approvers) await approve(proposal.id, approver)
      const { certificates } = await issuedFor(certification)
      assert.equal(first.certificates[0]!.validUntil, '2026-08-31')
      assert.equal(certificates[0]!.validFrom, begins)
    }
  })

  test('[F100] an award names the person, does not expire, and does not wait for another one', async ({ assert }) => {
    const company = await givenCompany()
    await givenCertificate({ company, scheme: 'excellent-employee', nominee: '芝 一郎' })
    const { document, certificates } = await givenCertificate({ company, scheme: 'excellent-employee', nominee: '髙橋 﨑子' })
    assert.deepEqual([certificates[0]!.validFrom, certificates[0]!.validUntil], ['2026-09-10', null])
    const sheet = companyCertificateSheet(document, 'ja')
    assert.equal(sheet.title, '表彰状')
    assert.equal(sheet.name, '髙橋 﨑子')
    assert.deepInclude(sheet.facts, { label: '推薦した会社', value: company.name })
  })

  test('[F100] the paper keeps the name of the day, is set once, and what the worker left is set by the clock', async ({ assert }) => {
    const { document, company, certification } = await givenCertificate()
    await company.merge({ name: '株式会社改名後' }).save()
    assert.equal(companyCertificateSheet(document, 'ja').name, '株式会社みなと商店')

    freezeClock(now().plus({ minutes: 5 }).toMillis())
    await sweepDocuments()
    const { document: kept } = await issuedFor(certification)
    assert.isNotNull(kept.pdfSha256)
    const bytes = await renderDocument(document.id)
    assert.isTrue(bytes.subarray(0, 5).equals(Buffer.from('%PDF-')))
    assert.deepEqual(await renderDocument(document.id), bytes)
  })

  test('[F100] certificates are numbered through, whatever the year', async ({ assert }) => {
    const serial = ({ number }: CertificateDocument) => Number(/第(\d+)号/.exec(number)![1])
    const one = await givenCertificate({ validFrom: day('2025-05-01') })
    const other = await givenCertificate()
    assert.equal(serial(other.document), serial(one.document) + 1)
  })

  test('[F98] conditions of several members of the panel, long together, are kept whole', async ({ assert }) => {
    const conditions = '半年以内に規程を改めること。'.repeat(150)
    const { certificates } = await givenCertificate({ verdicts: { childcare: { verdict: 'conditional', conditions } } })

    assert.deepEqual(
      certificates.map((one) => one.conditions),
      [conditions]
    )
  })
})
