import { test } from '@japa/runner'
import { schemeBooks } from '#database/rulebooks/certifications/index'
import { kindBooks } from '#database/rulebooks/courses/index'
import { rulebooks } from '#database/rulebooks/index'
import { flatten } from '#rules/terms/flatten'
import { judgedDraft } from '#rules/terms/judged_draft'
import { termsKinds, type AnyTerms, type TermsKind } from '#rules/terms/terms_kinds'

const books: [TermsKind, AnyTerms][] = [
  ...rulebooks.flatMap(({ definition: { terms, ...programme } }) => terms.map((one): [TermsKind, AnyTerms] => ['programme', { ...one, programme } as any])),
  ...kindBooks.map(({ definition }): [TermsKind, AnyTerms] => ['course_kind', definition as any]),
  ...schemeBooks.map(({ definition }): [TermsKind, AnyTerms] => ['scheme', definition as any]),
]

test.group('A draft of terms', () => {
  test('[F33] copied and not touched, it says to the letter what it was copied from', ({ assert }) => {
    for (const [kind, base] of books) {
      const judged = judgedDraft(kind, base, flatten(termsKinds[kind].shape(base), base))
      assert.equal(JSON.stringify(judged.definition), JSON.stringify(base))
      assert.deepEqual([judged.misread, judged.findings], [[], []])
    }
  })
})
