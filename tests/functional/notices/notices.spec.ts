import { createHash } from 'node:crypto'
import drive from '@adonisjs/drive/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { inTransaction } from '#actions/in_transaction'
import { issueNotice } from '#actions/notices/issue_notice'
import { renderNotice } from '#actions/notices/render_notice'
import { sweepNotices } from '#actions/notices/sweep_notices'
import Notice from '#models/notice'
import { paperToIssue } from '#tests/support/papers'
import { givenMember, givenCompany, givenStaff } from '#tests/support/people'
import { givenPaymentRequested } from '#tests/support/payments'
import { now } from '#values/clock'

async function givenNotice() {
  const request = await givenPaymentRequested()
  const notice = await inTransaction((trx) => issueNotice(trx, { claimId: request.claim.id, ...paperToIssue('grant') }))
  const company = `/companies/${request.company.id}/claims/${request.claim.id}/notices/${notice.id}`
  return { ...request, notice, addresses: { company, office: `/office/claims/${request.claim.id}/notices/${notice.id}` } }
}

/** How many files lie where the papers of the claim lie. */
const filesOf = async ({ claimId }: Notice) => {
  await drive.use().put(`notices/${claimId}/.kept`, '')
  return [...(await drive.use().listAll(`notices/${claimId}`)).objects].length
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

test.group('Notices', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F76] company and office read the same paper, as a page and as a PDF, in the words it was issued with', async ({ client, assert }) => {
    const { applicant, notice, addresses } = await givenNotice()
    const clerk = await givenStaff('claims', 'clerk')

    const page = await client.get(addresses.company).loginAs(applicant)
    page.assertStatus(200)
    for (const words of ['8港産産第12号', '令和8年6月17日', '交付決定通知書', '1,000,000円', '代表取締役　港 花子　様']) assert.include(page.text(), words)
    const english = await client.get(`/en${addresses.office}`).loginAs(clerk)
    english.assertStatus(200)
    assert.include(english.text(), 'Notice of Grant Decision')

    const [one, other] = [await client.get(`${addresses.company}.pdf`).loginAs(applicant), await client.get(`${addresses.office}.pdf`).loginAs(clerk)]
    one.assertHeader('content-type', 'application/pdf')
    assert.equal(hashOf(one.body()), hashOf(other.body()))
    await notice.refresh()
    assert.equal(notice.pdfSha256, hashOf(one.body()))
  })

  test('[F76] the paper is its company’s and its office’s alone', async ({ client }) => {
    const { claim, company, notice, addresses } = await givenNotice()
    const stranger = await givenMember(await givenCompany())
    const employee = await givenMember(company, 'employee')
    const accountant = await givenStaff('accounts', 'accountant')
    const other = await givenPaymentRequested({ company })

    for (const person of [stranger, employee, accountant]) {
      for (const path of [addresses.company, addresses.office]) {
        ;(await client.get(path).loginAs(person)).assertStatus(404)
        ;(await client.get(`${path}.pdf`).loginAs(person)).assertStatus(404)
      }
    }
    const wrongClaim = `/companies/${company.id}/claims/${other.claim.id}/notices/${notice.id}`
    ;(await client.get(`${wrongClaim}.pdf`).loginAs(other.applicant)).assertStatus(404)
    ;(await client.get(`/companies/${company.id}/claims/${claim.id}/notices/x`).loginAs(other.applicant)).assertStatus(404)
  })

  test('[F76] rendered by several at once, one file is kept, and every reprint is that file', async ({ assert }) => {
    const { notice } = await givenNotice()
    const before = await filesOf(notice)
    const prints = await Promise.all([1, 2, 3, 4].map(() => renderNotice(notice.id)))
    assert.equal(new Set(prints.map(hashOf)).size, 1)
    assert.equal((await filesOf(notice)) - before, 1)

    await notice.refresh()
    await notice.merge({ data: { ...notice.data, papers: { ...notice.data.papers, ja: { ...notice.data.papers.ja, title: '別の題' } } } }).save()
    assert.equal(hashOf(await renderNotice(notice.id)), notice.pdfSha256)
  })

  test('[F76] a stored paper that was tampered with is never shown', async ({ assert }) => {
    const { notice } = await givenNotice()
    await renderNotice(notice.id)
    await notice.refresh()
    await drive.use().put(notice.pdfKey!, 'forged')
    await assert.rejects(() => renderNotice(notice.id), /not the one that was issued/)
  })

  test('[F76] what the worker left behind is rendered by the clock', async ({ assert }) => {
    const { notice } = await givenNotice()
    await Notice.query().where('id', notice.id).update({ created_at: '2026-01-01 00:00:00.000' })
    await sweepNotices()
    assert.isNotNull((await notice.refresh()).pdfSha256)
    assert.isBelow(notice.pdfRenderedAt!.toMillis(), now().toMillis() + 1)
  })
})
