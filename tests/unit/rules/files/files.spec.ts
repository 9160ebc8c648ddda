import { test } from '@japa/runner'
import { fileName } from '#rules/files/file_name'
import { isEncryptedPdf, trueType } from '#rules/files/true_type'
import { contentDisposition } from '#services/forms/content_disposition'

test.group('Files', () => {
  test('are what their first bytes say', ({ assert }) => {
    assert.equal(trueType(Buffer.from('%PDF-1.7')), 'application/pdf')
    assert.equal(trueType(Buffer.from([0xff, 0xd8, 0xff, 0xe0])), 'image/jpeg')
    assert.equal(trueType(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])), 'image/png')
    for (const bytes of ['', '%PD', 'GIF89a', '<svg/>', 'PK\u0003\u0004', ' %PDF-1.7']) assert.isNull(trueType(Buffer.from(bytes)), bytes)
  })

  test('speak of encryption in their trailer, not in their text', ({ assert }) => {
    assert.isTrue(isEncryptedPdf(Buffer.from('trailer << /Encrypt 12 0 R >>')))
    assert.isTrue(isEncryptedPdf(Buffer.from('/Encrypt<</Filter/Standard>>')))
    assert.isFalse(isEncryptedPdf(Buffer.from('(how to /Encrypt a letter)')))
  })

  test('keep a plain name', ({ assert }) => {
    const names = { 'a/b/c.PDF': 'c.pdf', '..\\..\\x.png': 'x.png', '': 'file', '...': 'file', 'a"b<c>.pdf': 'a_b_c_.pdf', 'a\u0000b.pdf': 'ab.pdf', 'か\u3099.jpg': 'が.jpg' }
    for (const [given, kept] of Object.entries(names)) assert.equal(fileName(given), kept)
    assert.lengthOf([...fileName(`${'𠮟'.repeat(300)}.pdf`)], 120)
  })

  test('are named in their header without breaking it', ({ assert }) => {
    const header = contentDisposition('請求"\r\nX: y".pdf', { isDownload: true })
    assert.notMatch(header, /[\r\n]/)
    assert.match(header, /^attachment; filename="[^"]*"; filename\*=UTF-8''[\w.%!~-]+$/)
  })
})
