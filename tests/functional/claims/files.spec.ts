import { createHash } from 'node:crypto'
import type { ApiRequest } from '@japa/api-client'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { sweepEvidence } from '#actions/forms/sweep_evidence'
import { submitClaim } from '#actions/claims/submit_claim'
import Draft from '#models/draft'
import EvidenceFile from '#models/evidence_file'
import { office } from '#config/office'
import { linesOf } from '#rules/claims/draft_document'
import { givenDraftClaim, givenOpenedClaim, pdf, png, upload, type Drafted } from '#tests/support/claims'
import { freezeClock } from '#tests/support/clock'
import { now } from '#values/clock'

const DOCUMENT = 'business-proof'

test.group('Files of a claim', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  const send = (client: { post: (path: string) => ApiRequest }, { home, user }: Drafted, bytes: Buffer, filename: string, fields: Record<string, string> = { document: DOCUMENT }) =>
    client.post(`${home}/files`).loginAs(user).withCsrfToken().accept('json').fields(fields).file('file', bytes, { filename }).redirects(0)
  const rows = ({ claim }: Drafted) => EvidenceFile.query().where('claimId', claim.id).orderBy('id')

  test('[F54] are stored and proven before the page says so, with their hash', async ({ client, assert }) => {
    const drafted = await givenOpenedClaim()
    const bytes = pdf('納税証明書')
    const answer = await send(client, drafted, bytes, '納税証明書.pdf')
    const sha256 = createHash('sha256').update(bytes).digest('hex')

    answer.assertStatus(201)
    answer.assertBodyContains({ file: { name: '納税証明書.pdf', size: bytes.length, sha256, mediaType: 'application/pdf' } })
    const [file] = await rows(drafted)
    assert.deepEqual(Buffer.from(await drive.use().getBytes(file!.diskKey)), bytes)
    assert.notInclude(file!.diskKey, '納税')
  })

  test('[F54] show their bytes to their company only, under their name and true type', async ({ client, assert }) => {
    const drafted = await givenOpenedClaim()
    const file = await upload(drafted, { documentCode: DOCUMENT }, png(), 'しゃしん "1".png')
    const other = await givenOpenedClaim()
    const shown = await client.get(`${drafted.home}/files/${file.id}?download=1`).loginAs(drafted.user)
    const stolen = await client.get(`${other.home}/files/${file.id}`).loginAs(other.user)

    shown.assertStatus(200)
    shown.assertHeader('content-type', 'image/png')
    shown.assertHeader('x-content-type-options', 'nosniff')
    assert.match(shown.header('content-disposition')!, /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''/)
    stolen.assertStatus(404)
  })

  test('[F56] a second version replaces the first, which is kept', async ({ client, assert }) => {
    const drafted = await givenOpenedClaim()
    const first = await upload(drafted, { documentCode: DOCUMENT }, pdf('one'))
    await send(client, drafted, pdf('two'), '2.pdf', { document: DOCUMENT, replaces: String(first.id) })
    await client
      .post(`${drafted.home}/draft`)
      .loginAs(drafted.user)
      .withCsrfToken()
      .fields({ [`replaces_document_${DOCUMENT}`]: `${first.id + 1}` })
      .file(`document_${DOCUMENT}`, pdf('three'), { filename: '3.pdf' })
      .redirects(0)

    const [old, young, youngest] = await rows(drafted)
    assert.equal(old!.replacedById, young!.id)
    assert.equal(young!.replacedById, youngest!.id)
    assert.isTrue(await drive.use().exists(old!.diskKey))
  })

  test('the same file twice at one place is one file', async ({ client, assert }) => {
    const drafted = await givenOpenedClaim()
    const [first, second] = [await send(client, drafted, pdf(), 'a.pdf'), await send(client, drafted, pdf(), 'a.pdf')]

    assert.equal(first.body().file.id, second.body().file.id)
    assert.lengthOf(await rows(drafted), 1)
  })

  const refused: [string, Buffer, string, string][] = [
    ['an SVG called PDF', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'a.pdf', 'PDF・JPEG・PNGではありません'],
    ['HTML called PNG', Buffer.from('<!doctype html><script>alert(1)</script>'), 'a.png', 'PDF・JPEG・PNGではありません'],
    ['a PDF called PNG', pdf(), 'a.png', '中身はPDFです'],
    ['a PDF with a password', Buffer.from('%PDF-1.7\ntrailer<</Root 1 0 R/Encrypt 5 0 R>>\n%%EOF'), 'a.pdf', 'パスワードや制限'],
    ['a PDF cut off on its way', Buffer.from('%PDF-1.7\n1 0 obj<<>>'), 'a.pdf', '途中で切れている'],
    ['an empty file', Buffer.alloc(0), 'a.pdf', '中身が空'],
    ['a file that is too large', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(office.upload.perFile), Buffer.from('%%EOF')]), 'a.pdf', '10MBを超えています'],
  ]
  test('[F54] {0} is refused with the way to mend it, and nothing is kept')
    .with(refused)
    .run(async ({ client, assert }, [, bytes, name, sentence]) => {
      const drafted = await givenOpenedClaim()
      const answer = await send(client, drafted, bytes, name)

      answer.assertStatus(409)
      assert.include(answer.body().errors[0].message, sentence)
      assert.lengthOf(await rows(drafted), 0)
    })

  test('keep a plain name whatever they are called', async ({ client, assert }) => {
    const drafted = await givenOpenedClaim()
    const names: [string, string][] = [
      ['../../../etc/passwd.pdf', 'passwd.pdf'],
      ['C:\\secret\\見積.pdf', '見積.pdf'],
      ['か\u3099.pdf', 'が.pdf'],
      [`${'長'.repeat(300)}.pdf`, `${'長'.repeat(116)}.pdf`],
      ['invoice\u202Efdp.pdf', 'invoicefdp.pdf'],
      ['.pdf', 'pdf'],
    ]
    for (const [index, [given]] of names.entries()) await upload(drafted, { documentCode: DOCUMENT }, pdf(String(index)), given)

    assert.deepEqual((await rows(drafted)).map(({ originalName }) => originalName), names.map(([, kept]) => kept))
    await send(client, drafted, pdf('over http'), '../x.pdf')
    assert.equal((await rows(drafted)).at(-1)!.originalName, 'x.pdf')
  })

  test('[F56] belong to the line they prove, and are shown with it', async ({ client, assert }) => {
    const drafted = await givenDraftClaim()
    const { document } = await Draft.findByOrFail('claimId', drafted.claim.id)
    const { key } = linesOf(document)[0]!
    const answer = await send(client, drafted, pdf('one line'), '掲載料の請求書.pdf', { line: key })

    answer.assertStatus(201)
    assert.containsSubset((await rows(drafted)).at(-1)!.toObject(), { lineKey: key, documentCode: null, originalName: '掲載料の請求書.pdf' })
    const costs = await client.get(`${drafted.home}/sections/costs`).loginAs(drafted.user)
    costs.assertTextIncludes('掲載料の請求書.pdf')
    const documents = await client.get(`${drafted.home}/sections/documents`).loginAs(drafted.user)
    assert.notInclude(documents.text(), '掲載料の請求書.pdf')
  })

  test('[F56] have a place, or are refused', async ({ client, assert }) => {
    const drafted = await givenOpenedClaim()
    const places: Record<string, string>[] = [{}, { document: 'unknown' }, { line: 'knone00000' }, { document: DOCUMENT, line: 'knone00000' }, { line: 'constructor' }]
    for (const place of places) {
      const answer = await send(client, drafted, pdf(), 'a.pdf', place)
      answer.assertStatus(409)
    }
    const none = await client.post(`${drafted.home}/files`).loginAs(drafted.user).withCsrfToken().accept('json').form({ document: DOCUMENT })
    none.assertStatus(409)
    assert.lengthOf(await rows(drafted), 0)
  })

  test('are removed with their button, and come no more once the claim is sent', async ({ client, assert }) => {
    const drafted = await givenDraftClaim()
    const { home, user, claim, actor } = drafted
    const extra = await upload(drafted, { documentCode: DOCUMENT }, pdf('extra'))
    await client.post(`${home}/draft`).loginAs(user).withCsrfToken().form({ _section: 'documents', _do: `remove:file:${extra.id}` }).redirects(0)
    assert.isNotNull((await extra.refresh()).removedAt)

    await submitClaim(claim.id, actor, now())
    const late = await send(client, drafted, pdf('late'), 'late.pdf')
    late.assertStatus(409)
    const standing = await rows(drafted).whereNull('removedAt').first()
    await client.post(`${home}/draft`).loginAs(user).withCsrfToken().form({ _do: `remove:file:${standing!.id}` }).redirects(0)
    assert.isNull((await standing!.refresh()).removedAt)
  })

  test('bytes that a crash left without a row are swept when they are old', async ({ assert }) => {
    const drafted = await givenOpenedClaim()
    const kept = await upload(drafted, { documentCode: DOCUMENT })
    await drive.use().put('evidence/zz/orphan', 'half an upload')
    await drive.use().put('publications/7/orphan', 'a photo that was replaced')

    await sweepEvidence(24 * 36_500)
    assert.isTrue(await drive.use().exists('evidence/zz/orphan'))
    freezeClock(Date.now() + 1_000)
    await sweepEvidence(0)
    for (const orphan of ['evidence/zz/orphan', 'publications/7/orphan']) assert.isFalse(await drive.use().exists(orphan))
    assert.isTrue(await drive.use().exists(kept.diskKey))
    assert.lengthOf(await db.from('evidence_files').where('id', kept.id), 1)
  })
})
