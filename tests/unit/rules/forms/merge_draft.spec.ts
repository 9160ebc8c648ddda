import fc from 'fast-check'
import { test } from '@japa/runner'
import { mergeDraft } from '#rules/forms/merge_draft'
import { typingOfForm } from '#rules/forms/typing'

test.group('Merging a draft', () => {
  const draft = { document: { a: '1', b: '2' }, revisions: { a: 3, b: 1 } }

  test('[F41] saves what nobody else changed and reports the rest', ({ assert }) => {
    const merged = mergeDraft(draft, 4, new Map([['a', 'mine'], ['b', 'new'], ['c', '']]), () => 2)
    assert.deepEqual(merged.document, { a: '1', b: 'new', c: '' })
    assert.deepEqual(merged.saved, ['b', 'c'])
    assert.deepEqual(merged.conflicts, [{ path: 'a', mine: 'mine', theirs: '1' }])
    assert.deepEqual(merged.revisions, { a: 3, b: 4, c: 4 })
  })

  test('[F41] the same value from two pages is no conflict, and a removed field is one', ({ assert }) => {
    assert.deepEqual(mergeDraft(draft, 4, new Map([['a', '1']]), () => 0).conflicts, [])
    const removed = mergeDraft(draft, 4, new Map([['b', null]]), () => 4)
    assert.deepEqual(removed.document, { a: '1' })
    assert.deepEqual(mergeDraft(removed, 5, new Map([['b', 'typed']]), () => 3).conflicts, [{ path: 'b', mine: 'typed', theirs: '' }])
  })

  test('[F41] whatever is typed is either saved or reported, never lost', ({ assert }) => {
    const path = fc.constantFrom('a', 'b', 'c', 'd')
    const typed = fc.array(fc.tuple(path, fc.constantFrom('', '1', '2', 'x')))
    fc.assert(
      fc.property(fc.dictionary(path, fc.constantFrom('1', '2', '')), typed, fc.nat(5), (document, entries, seen) => {
        const revisions = Object.fromEntries(Object.keys(document).map((key, index) => [key, index + 1]))
        const asked = new Map(entries)
        const { document: after, conflicts } = mergeDraft({ document, revisions }, 9, asked, () => seen)
        for (const [key, value] of asked) {
          assert.isTrue(after[key] === value || conflicts.some((conflict) => conflict.path === key && conflict.mine === value))
        }
      }),
      { seed: 20_260_910, numRuns: 500 }
    )
  })
})

test.group('What a form sends', () => {
  const seen = (values: object) => JSON.stringify({ base: 7, values, revisions: { 'lines.ka.item': 9 } })

  test('is what differs from what it had shown, as paths', ({ assert }) => {
    const body = { _seen: seen({ 'lines.ka.vendor': 'old' }), lines: { ka: { vendor: 'old', item: 'new', amount: '' } }, pledges: { one: ['', '1'] }, reasons: { x: 'a\r\nb' } }
    const { typed, seenAt } = typingOfForm(body)
    assert.deepEqual([...typed].filter(([path]) => !path.startsWith('_')), [['lines.ka.item', 'new'], ['pledges.one', '1'], ['reasons.x', 'a\nb']])
    assert.deepEqual([seenAt('lines.ka.item'), seenAt('lines.ka.vendor')], [9, 7])
  })

  test('is all of it, seen never, when what it had shown cannot be read', ({ assert }) => {
    for (const _seen of [undefined, '', '{', '5', 'null', '{"base":"x"}', ['a']]) {
      const { typed, seenAt } = typingOfForm({ _seen, lines: { ka: { item: 'x' } } })
      assert.isTrue(typed.has('lines.ka.item'))
      assert.equal(seenAt('lines.ka.item'), 0)
    }
  })
})
