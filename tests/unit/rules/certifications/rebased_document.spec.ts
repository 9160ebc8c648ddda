import { test } from '@japa/runner'
import { rebasedDocument } from '#rules/certifications/rebased_document'
import type { SchemeInForce, SchemeItem } from '#rules/certifications/scheme_definition'
import { schemeItem } from '#tests/support/small_scheme'

const edition = (...items: SchemeItem[]) => ({ items }) as SchemeInForce
const first = edition(schemeItem('A'), schemeItem('B'), schemeItem('C'))
const typed = { 'company.confirmed': '1', 'items.A.answer': 'yes', 'items.B.answer': 'no', 'items.C.answer': 'yes' }

test.group('A draft moved to the next edition', () => {
  test('[F40] keeps every answer; only what was touched asks for a look', ({ assert }) => {
    const next = edition(schemeItem('A'), schemeItem('B', { version: 2, points: 3 }), schemeItem('C'), schemeItem('D'))
    const { document, written } = rebasedDocument(typed, first, next)

    assert.deepInclude(document, typed)
    assert.equal(document['items.B.changed'], '')
    assert.notProperty(document, 'items.A.changed')
    assert.notInclude(written, 'items.A.answer')
    assert.include(written, 'items.B.changed')
  })

  test('[F40] a renamed question takes answer and papers with it; what is gone leaves nothing', ({ assert }) => {
    const { document, heirs } = rebasedDocument(typed, first, edition(schemeItem('A'), schemeItem('B2', { formerly: ['B'] })))

    assert.equal(document['items.B2.answer'], 'no')
    assert.notProperty(document, 'items.B.answer')
    assert.notProperty(document, 'items.C.answer')
    assert.deepEqual(
      [...heirs],
      [
        ['A', 'A'],
        ['B', 'B2'],
        ['C', null],
      ]
    )
  })

  test('[F40] where nobody has answered yet, nothing is asked again', ({ assert }) => {
    const { document } = rebasedDocument({ 'company.confirmed': '1' }, first, edition(schemeItem('A', { version: 2 })))

    assert.notProperty(document, 'items.A.changed')
    assert.equal(document['company.confirmed'], '1')
  })

  test('[F40] what somebody had confirmed stays confirmed, unless it changed once more', ({ assert }) => {
    const looked = { ...typed, 'items.A.changed': 'confirmed', 'items.B.changed': 'confirmed' }
    const { document } = rebasedDocument(looked, first, edition(schemeItem('A'), schemeItem('B', { version: 2 }), schemeItem('C')))

    assert.equal(document['items.A.changed'], 'confirmed')
    assert.equal(document['items.B.changed'], '')
  })
})
