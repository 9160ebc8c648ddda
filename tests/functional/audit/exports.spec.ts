import { createHash } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import drive from '@adonisjs/drive/services/main'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { writeExport } from '#actions/exports/write_export'
import Export from '#models/export'
import StaffPost from '#models/staff_post'
import type User from '#models/user'
import { auditOf } from '#tests/support/audit'
import { bytesAt } from '#tests/support/exports'
import { givenCaseInReview } from '#tests/support/certification_desk'
import { givenGrantedClaim, givenSubmittedClaim } from '#tests/support/office'
import { givenMember, givenStaff } from '#tests/support/people'
import { unzipped } from '#tests/support/zip'
import { day } from '#values/day'

const askFor = (client: ApiClient, auditor: User, path: string, exportPurpose = '定期監査のため') =>
  client.post(`/office/audit/cases/${path}/exports`).loginAs(auditor).withCsrfToken().form({ exportPurpose }).redirects(0)

async function exported(client: ApiClient, auditor: User, path: string) {
  const answer = await askFor(client, auditor, path)
  const asked = await Export.query().orderBy('id', 'desc').firstOrFail()
  await writeExport(asked.id)
  const file = await bytesAt(client, auditor, `${answer.header('location')}/file`)
  file.assertStatus(200)

  return { asked, files: unzipped(Buffer.from(file.body())) }
}

test.group('A case taken out whole', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F113] holds its page, its data and its files, each with its hash, and can be read without the portal', async ({
    client,
    assert,
  }) => {
    const auditor = await givenStaff('audit', 'auditor')
    const { claim, company } = await givenGrantedClaim()
    const { files } = await exported(client, auditor, `claim/${claim.id}`)
    const stored = await db.from('evidence_files').where('claim_id', claim.id)
    const { 'case.html': html, 'case.json': json, 'SHA256SUMS': sums } = files
    assert.lengthOf(
      Object.keys(files).filter((name) => name.startsWith('files/')),
      stored.length
    )
    for (const { sha256 } of stored) assert.include(sums!.toString(), sha256)
    for (const line of sums!.toString().trim().split('\n')) {
      const [hash, name] = line.split('  ')
      assert.equal(createHash('sha256').update(files[name!]!).digest('hex'), hash, name)
    }

    for (const word of [claim.number!, company.name, '交付決定', '係長', '定期監査のため', stored[0].sha256])
      assert.include(html!.toString(), word)
    assert.notMatch(html!.toString(), /<script|https?:\/\/|src=/)
    const told = JSON.parse(json!.toString())
    assert.deepEqual(
      told.history.filter(({ table }: { table: string }) => table === 'claim_events').map(({ step }: { step: string }) => step),
      ['submit', 'decideGrant']
    )
    assert.equal(Number(told.records.grant_decisions[0].amount), claim.grantedAmount)
    assert.isNotEmpty(told.records.approvals)
    assert.notInclude(json!.toString(), 'account_number')
    assert.containsSubset(await auditOf('export.asked'), {
      kind: 'case',
      purpose: '定期監査のため',
      subject: { kind: 'claim', id: claim.id },
    })

    await drive.use().delete(stored[0].disk_key)
    const again = await exported(client, auditor, `claim/${claim.id}`)
    assert.lengthOf(
      Object.keys(again.files).filter((name) => name.endsWith('.missing')),
      1
    )
    const { certification } = await givenCaseInReview()
    assert.include(
      (await exported(client, auditor, `certification/${certification.id}`)).files['case.html']!.toString(),
      certification.number!
    )
  })

  test('[F113] leaves for a purpose, to an auditor without a tie, who still is one when it is fetched', async ({ client, assert }) => {
    const auditor = await givenStaff('audit', 'auditor')
    const { claim, company } = await givenSubmittedClaim()
    await askFor(client, auditor, `claim/${claim.id}`, ' ')
    ;(await askFor(client, await givenStaff('claims', 'clerk'), `claim/${claim.id}`)).assertStatus(404)
    ;(await askFor(client, await givenMember(company, 'employee', await givenStaff('audit', 'auditor')), `claim/${claim.id}`)).assertStatus(
      404
    )
    assert.isNull(await Export.first())

    const { asked } = await exported(client, auditor, `claim/${claim.id}`)
    const path = `/office/exports/${asked.id}/file`
    ;(await client.get(path).loginAs(await givenStaff('audit', 'auditor'))).assertStatus(404)
    const downloads = await db.from('audit_trail').where('action', 'export.downloaded')
    await givenMember(company, 'employee', auditor)
    await client.get(path).loginAs(auditor).redirects(0)
    await StaffPost.query()
      .where('userId', auditor.id)
      .update({ until: day('2026-01-01') })
    ;(await client.get(path).loginAs(auditor)).assertStatus(404)
    assert.lengthOf(await db.from('audit_trail').where('action', 'export.downloaded'), downloads.length)
  })
})
