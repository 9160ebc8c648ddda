import { test } from '@japa/runner'
import fc from 'fast-check'
import { hasQuorum, staying } from '#rules/certifications/quorum'
import { countVotes, recommendationOf, type MemberVote, type VoteWord } from '#rules/certifications/recommendation'

const SEED = { seed: 20_261_128, numRuns: 5_000 }
const CHAIR = 1

/** `F` 認定相当, `C` 条件付き, `U` 不相当, `-` 棄権; the chair's first. */
const votes = (letters: string): MemberVote[] =>
  [...letters].map((letter, index) => {
    const vote = ({ 'F': 'fit', 'C': 'conditional', 'U': 'unfit', '-': 'abstain' } as Record<string, VoteWord>)[letter]!
    return { member: index + 1, vote, conditions: vote === 'conditional' ? `条件${index + 1}` : null }
  })
const verdict = (letters: string, chairs = [CHAIR]) => recommendationOf(votes(letters), chairs)?.verdict ?? null
const letters = fc.array(fc.constantFrom('F', 'C', 'U', '-'), { maxLength: 9 }).map((all) => all.join(''))

test.group('The panel', () => {
  test('[F98] who leaves the room does not count for the quorum of that case', ({ assert }) => {
    assert.isTrue(hasQuorum([1, 2, 3], [], 3))
    assert.isFalse(hasQuorum([1, 2, 3], [3], 3))
    assert.isTrue(hasQuorum([1, 2, 3], [9], 3), 'who is not there cannot leave')
    assert.deepEqual(staying([1, 2, 2, 3], [2]), [1, 3])
  })

  test('[F98] the majority of the votes cast decides, and abstentions are no votes', ({ assert }) => {
    assert.equal(verdict('FFU'), 'fit')
    assert.equal(verdict('UUF'), 'unfit')
    assert.equal(verdict('F----'), 'fit')
    assert.equal(verdict('-UUF'), 'unfit')
    assert.isNull(verdict('---'))
    assert.isNull(verdict(''))
  })

  test('[F98] a vote with conditions is a vote for it, and they are attached where most who are for it ask for them', ({ assert }) => {
    assert.equal(verdict('FFCU'), 'fit')
    assert.deepEqual(recommendationOf(votes('FCCU'), [CHAIR]), { verdict: 'conditional', conditions: '条件2\n条件3' })
    assert.equal(verdict('UFCC'), 'conditional')
  })

  test('[F98] a tie is decided by the vote of the chair, or of who takes the chair; else the case is heard again', ({ assert }) => {
    assert.equal(verdict('FU'), 'fit')
    assert.equal(verdict('UF'), 'unfit')
    assert.equal(verdict('CU'), 'conditional')
    assert.isNull(verdict('-FU'))
    assert.equal(verdict('-FU', [1, 3]), 'unfit')
    assert.isNull(verdict('FU', []))
  })

  test('[F98] conditions in a tie of those who are for it follow the chair, and where the chair is against it they stand', ({ assert }) => {
    assert.equal(verdict('FC'), 'fit')
    assert.equal(verdict('CF'), 'conditional')
    assert.equal(verdict('UFC'), 'conditional')
  })

  test('[F98] one more vote for a field never loses it, and an abstention changes nothing but a tie, in 5,000 ballots', ({ assert }) => {
    const weight = (word: string | null) => (word === 'unfit' ? 0 : word === null ? 1 : 2)
    fc.assert(
      fc.property(letters, (all) => {
        const before = verdict(all)
        assert.isAtLeast(weight(verdict(`${all}F`)), before === null ? 0 : weight(before))
        assert.isAtMost(weight(verdict(`${all}U`)), before === null ? 2 : weight(before))
        if (all !== '') assert.equal(verdict(`${all}-`), before)
        const { fit, conditional, unfit } = countVotes(votes(all))
        if (fit + conditional > unfit) assert.notEqual(before, 'unfit')
        if (fit + conditional < unfit) assert.equal(before, 'unfit')
      }),
      SEED
    )
  })

  test('[F98] the order in which the others vote changes nothing, in 5,000 ballots', ({ assert }) => {
    fc.assert(
      fc.property(letters, (all) => {
        const turned = votes(all).reverse()
        assert.equal(recommendationOf(turned, [CHAIR])?.verdict ?? null, verdict(all))
      }),
      SEED
    )
  })
})
