import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { schemeBooks } from '#database/rulebooks/certifications/index'
import { kindBooks } from '#database/rulebooks/courses/index'
import { rulebooks } from '#database/rulebooks/index'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'
import { fieldsOf } from '#rules/terms/fields'
import { flatten } from '#rules/terms/flatten'
import { judgedDraft } from '#rules/terms/judged_draft'
import { placeOfFinding } from '#rules/terms/place_of_finding'
import { raisedVersions } from '#rules/terms/raised_versions'
import { readTerms } from '#rules/terms/read_terms'
import type { Leaf } from '#rules/terms/shape'
import { termsKinds, type AnyTerms, type TermsKind } from '#rules/terms/terms_kinds'
import { textOf } from '#rules/terms/typed_leaf'

const books: [TermsKind, AnyTerms][] = [
  ...rulebooks.flatMap(({ definition: { terms, ...programme } }) => terms.map((one): [TermsKind, AnyTerms] => ['programme', { ...one, programme } as any])),
  ...kindBooks.map(({ definition }): [TermsKind, AnyTerms] => ['course_kind', definition as any]),
  ...schemeBooks.map(({ definition }): [TermsKind, AnyTerms] => ['scheme', definition as any]),
]
const formOf = (kind: TermsKind, base: AnyTerms) => ({ shape: termsKinds[kind].shape(base), document: flatten(termsKinds[kind].shape(base), base) })

const anyDay = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const anyShare = fc.integer({ min: 2, max: 99 }).chain((under) => fc.integer({ min: 1, max: under }).map((over) => `${over}/${under}`))

/** A value that a filled field may hold; null where the field is left as it is. */
function valueOf({ is, of = [] }: Leaf): fc.Arbitrary<unknown> {
  if (is === 'day') return anyDay
  if (is === 'yen') return fc.integer({ min: 0, max: 9_999_999_999 })
  if (is === 'count') return fc.integer({ min: 0, max: 9_999 })
  if (is === 'counts') return fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 4 })
  if (is === 'share') return anyShare
  if (is === 'choice') return fc.constantFrom(...of)
  if (is === 'sequence') return fc.constantFrom(...of).map((one) => one.split('+'))
  if (is === 'flag') return fc.boolean()
  return fc.constant(null)
}

const at = (definition: unknown, path: string) =>
  path.split('.').reduce<any>((here, segment) => {
    if (!/^k\d{5}$/.test(segment)) return here?.[segment]
    return Array.isArray(here) ? here[Number(segment.slice(1))] : Object.values(here)[Number(segment.slice(1))]
  }, definition)

test.group('A draft of terms', () => {
  test('[F33] copied and not touched, it says to the letter what it was copied from', ({ assert }) => {
    for (const [kind, base] of books) {
      const judged = judgedDraft(kind, base, formOf(kind, base).document)
      assert.equal(JSON.stringify(judged.definition), JSON.stringify(base))
      assert.deepEqual([judged.misread, judged.findings], [[], []])
    }
  })

  test('[F33] says of every field what was typed into it, and of all others what stood there', ({ assert }) => {
    const fieldsIn = books.map(([kind, base]) => {
      const { shape, document } = formOf(kind, base)
      const inOrder = [...fieldsOf(shape, document)].filter(({ path, leaf }) => !['fixed', 'line', 'text', 'key'].includes(leaf.is) && !leaf.isName && !/\.(upTo|employeesBelow|fieldsAtLeast)$|anchors/.test(path))
      return { kind, base, shape, document, fields: inOrder }
    })
    const change = fc.constantFrom(...fieldsIn).chain((form) => fc.constantFrom(...form.fields).chain((field) => valueOf(field.leaf).map((value) => ({ ...form, field, value }))))

    fc.assert(
      fc.property(change, ({ base, shape, document, field: { path, leaf }, value }) => {
        const typed = { ...document, [path]: textOf(leaf, value) }
        const { definition, misread } = readTerms(shape, base, typed)
        assert.deepEqual(misread.filter((one) => one.path === path), [])
        const read = at(definition, path)
        assert.deepEqual(read ?? (leaf.is === 'flag' ? false : read), value, path) // a box that is not ticked in a group that is not there
        const others = flatten(shape, definition)
        for (const other of Object.keys(document)) if (other !== path) assert.equal(others[other] ?? '', document[other], other)
      }),
      { seed: 7, numRuns: 400 }
    )
  })

  test('[F33] whatever is typed, it can be kept, and is either read or called wrong at its field', ({ assert }) => {
    const [kind, base] = books[0]!
    const { shape, document } = formOf(kind, base)
    const paths = [...fieldsOf(shape, document)].filter(({ leaf }) => !leaf.isName).map(({ path }) => path)
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.string({ unit: 'binary', maxLength: 30 }), (path, text) => {
        const { misread } = judgedDraft(kind, base, { ...document, [path]: text })
        const above = path.slice(0, path.lastIndexOf('.'))
        assert.isTrue(misread.every((one) => one.path === path || one.path.startsWith(`${above}.`))) // half of a pair asks for the other half
      }),
      { seed: 7, numRuns: 300 }
    )
  })

  test('[F33] what the check finds is found at a field of the form', ({ assert }) => {
    const base = books[0]![1]
    const { shape, document } = formOf('programme', base)
    const second = Object.keys(document).find((path) => path.endsWith('.code') && path.startsWith('documents.k00001'))!
    const placed = (entry: string) => placeOfFinding(shape, document, entry)
    assert.equal(placed('terms.2024.window'), 'window')
    assert.equal(placed('terms.2024.tiers.standard.caps.total'), 'tiers.k00000.caps.total')
    assert.equal(placed(`terms.2024.documents.${document[second]}.label`), 'documents.k00001.label')
    assert.equal(placed('terms.2024.requirements.noTaxArrears.article'), 'requirements.k00005.article')
    assert.equal(placed('terms.2024.conditions.2'), 'conditions.k00002')
    assert.equal(placed('terms.2024.approval.decideGrant'), 'approval.decideGrant')
  })

  test('[P7] an item that means something else has its version raised, once; one that reads otherwise keeps it', ({ assert }) => {
    const was = schemeBooks[0]!.definition as SchemeDefinition
    const [first, second] = was.items
    const now = { ...was, items: [{ ...first!, points: first!.points + 1 }, { ...second!, question: { ja: '別の言い方', en: 'Other words' } }, ...was.items.slice(2)] }
    const raised = raisedVersions(was, now)
    assert.deepEqual(raised.items.slice(0, 2).map(({ version }) => version), [first!.version + 1, second!.version])
    assert.deepEqual(raisedVersions(was, raised), raised)
  })

  test('have a name in both languages for every field', ({ assert }) => {
    const texts = ['ja', 'en'].map((language) => JSON.parse(readFileSync(`resources/lang/${language}/terms.json`, 'utf8')).field as Record<string, string>)
    const names = books.flatMap(([kind, base]) => {
      const { shape, document } = formOf(kind, base)
      return [...fieldsOf(shape, document)].map(({ path }) => path.split('.').filter((segment) => !/^k\d{5}$/.test(segment)))
    })
    const isNamed = (name: string, above: string) => texts.every((text) => text[`${above}_${name}`] || text[name])
    const unnamed = names.flatMap((segments) =>
      segments.filter((name, index) => !['code', 'total'].includes(name) && segments[index - 1] !== 'caps' && !isNamed(name, segments[index - 1] ?? ''))
    )

    assert.deepEqual([...new Set(unnamed)], [])
  })
})
