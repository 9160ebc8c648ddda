import { test } from '@japa/runner'
import fc from 'fast-check'
import { itemsTouched, onlyForerunner, rebaseAnswers } from '#rules/certifications/items_touched'
import { silentChanges } from '#rules/certifications/silent_changes'
import { schemeItem } from '#tests/support/small_scheme'

const first = { items: [schemeItem('A'), schemeItem('B'), schemeItem('C'), schemeItem('D')] }
const answers = { A: 'yes', B: 'no', C: 'yes', D: 'no' }

test.group('The next edition of a scheme', () => {
  test('[F90] only what is new or means something else is asked again', ({ assert }) => {
    const next = {
      items: [schemeItem('A'), schemeItem('B', { version: 2, points: 3 }), schemeItem('C2', { formerly: ['C'] }), schemeItem('E')],
    }
    assert.deepEqual(itemsTouched(first, next), {
      fresh: ['E'],
      raised: ['B'],
      renamed: [{ from: 'C', to: 'C2' }],
      remade: [],
      gone: ['D'],
    })
    assert.deepEqual(rebaseAnswers(answers, first, next), { answers: { A: 'yes', B: 'no', C2: 'yes' }, touched: ['B', 'E'] })
  })

  test('[F90] of an item that was split both heirs take over the answer and ask for a word', ({ assert }) => {
    const next = { items: [schemeItem('C1', { formerly: ['C'] }), schemeItem('C2', { formerly: ['C'] })] }
    assert.deepEqual(rebaseAnswers(answers, first, next), { answers: { C1: 'yes', C2: 'yes' }, touched: ['C1', 'C2'] })
  })

  test('[F90] of items that were joined the first answer given is taken over', ({ assert }) => {
    const next = { items: [schemeItem('AB', { formerly: ['A', 'B'] })] }
    assert.deepEqual(rebaseAnswers({ A: ' ', B: 'no' }, first, next), { answers: { AB: 'no' }, touched: ['AB'] })
  })

  test('[N17] a renewal follows an item that was only renamed, not one that was split or joined', ({ assert }) => {
    const renamed = schemeItem('C2', { formerly: ['C'] })
    const split = schemeItem('D2', { formerly: ['D'] })
    const joined = schemeItem('AB', { formerly: ['A', 'B'] })
    const next = { items: [renamed, split, schemeItem('D3', { formerly: ['D'] }), joined] }

    assert.equal(onlyForerunner(renamed, first, next)?.code, 'C')
    for (const item of [split, joined, schemeItem('E')]) assert.isNull(onlyForerunner(item, first, next))
  })

  test('[F90] the same edition touches nothing and keeps every answer', ({ assert }) => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D'), fc.constantFrom('yes', 'no'), { noNullPrototype: true }), (given) => {
        assert.deepEqual(rebaseAnswers(given, first, first), { answers: given, touched: [] })
      })
    )
  })
})

test.group('Silent changes', () => {
  const changed = (more: object) => silentChanges(first, { items: [schemeItem('A', more)] })

  test('[F90] {entry} cannot change under the same version')
    .with([
      { entry: 'kind', more: { kind: 'count', threshold: undefined } },
      { entry: 'threshold', more: { threshold: 3 } },
      { entry: 'points', more: { points: 2 } },
      { entry: 'isMustHave', more: { isMustHave: true } },
      { entry: 'isRecord', more: { isRecord: true } },
      { entry: 'field', more: { field: 'care' } },
      { entry: 'evidence', more: { evidence: { label: { ja: '', en: '' }, isRequired: true } } },
    ])
    .run(({ assert }, { entry, more }) => {
      assert.deepEqual(changed(more), [{ item: 'A', changed: [entry] }])
      assert.isEmpty(changed({ ...more, version: 2 }))
    })

  test('[F90] words may be mended, a version never goes back, and a new name hides nothing', ({ assert }) => {
    assert.isEmpty(changed({ question: { ja: '言い直し', en: 'reworded' }, isMustHave: false }))
    assert.deepEqual(changed({ version: 0 }), [{ item: 'A', changed: ['version'] }])
    assert.deepEqual(silentChanges(first, { items: [schemeItem('Z', { formerly: ['A'], points: 5 })] }), [
      { item: 'Z', changed: ['points'] },
    ])
  })
})
