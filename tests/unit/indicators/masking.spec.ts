import { test } from '@japa/runner'
import fc from 'fast-check'
import { type Cell, isSmall, maskedCells, SMALLEST, steppedDown } from '#rules/indicators/masking'
import { NOTHING, type Tally } from '#rules/indicators/measures'
import { toldOpenly } from '#rules/indicators/told'

const table = fc
  .array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 })
  .map((sizes) => sizes.map((subjects, index): Cell => ({ key: `g${index}`, subjects })))
const sumOf = (cells: Cell[]) => cells.reduce((sum, { subjects }) => sum + subjects, 0)

test.group('small groups in public figures', () => {
  test('[N24] no small group is told', () => {
    fc.assert(
      fc.property(table, (cells) => {
        const masked = maskedCells(cells)
        return masked === null || cells.every(({ key, subjects }) => !isSmall(subjects) || masked.has(key))
      }),
      { seed: 1, numRuns: 2000 }
    )
  })

  test('[N24] what is left out cannot be taken from the total, nor be seen to be small', () => {
    fc.assert(
      fc.property(table, (cells) => {
        const masked = maskedCells(cells)
        if (masked === null || masked.size === 0) return true
        const open = cells.filter(({ key }) => !masked.has(key))
        const rest = sumOf(cells) - sumOf(open) // what anybody can take from the total
        const most = rest - (masked.size - 1) // each of the others is at least one
        return masked.size > 1 && most >= SMALLEST
      }),
      { seed: 2, numRuns: 2000 }
    )
  })

  test('[N24] a table without small groups is told whole, and no group without anybody is hidden where others can be', ({ assert }) => {
    assert.deepEqual(
      maskedCells([
        { key: 'a', subjects: 5 },
        { key: 'b', subjects: 0 },
      ]),
      new Set()
    )
    assert.deepEqual(
      maskedCells([
        { key: 'a', subjects: 3 },
        { key: 'b', subjects: 0 },
        { key: 'c', subjects: 9 },
        { key: 'd', subjects: 20 },
      ]),
      new Set(['a', 'c'])
    )
    assert.isNull(
      maskedCells([
        { key: 'a', subjects: 3 },
        { key: 'b', subjects: 0 },
      ])
    )
    assert.deepEqual(
      maskedCells([
        { key: 'a', subjects: 2 },
        { key: 'b', subjects: 3 },
        { key: 'c', subjects: 8 },
      ]),
      new Set(['a', 'b', 'c'])
    )
  })

  test('[N24] two looks at a running year never tell that one to four came in between, nor does the passed year against the last look', () => {
    const behind = (told: number) => Array.from({ length: SMALLEST }, (_, rest) => told + rest)
    const mayBeNoneOrMany = (before: number[], after: number[]) =>
      before.some((one) => after.some((other) => other === one || other - one >= SMALLEST))

    fc.assert(
      fc.property(fc.nat(200), fc.nat(30), (count, more) => {
        const first = behind(steppedDown(count))
        return mayBeNoneOrMany(first, behind(steppedDown(count + more))) && mayBeNoneOrMany(first, [count + more])
      }),
      { seed: 3, numRuns: 2000 }
    )
  })

  test('[N24] of an indicator and a part of it the difference never tells of one to four, nor does what is left out', () => {
    const kind = { measure: 'distinct', protects: 'companies', isOfTheCity: false } as const
    const of = (subjects: number): Tally => ({ ...NOTHING, rows: subjects, part: subjects, whole: 0, subjects })
    const told = (whole: number, part: number, isClosed: boolean) => [toldOpenly(kind, of(whole), isClosed), toldOpenly(kind, of(part), isClosed, of(whole))] as const

    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (one, other) => {
        const [whole, part] = [Math.max(one, other), Math.min(one, other)]
        const [first, second] = told(whole, part, true)
        if (!first.isMasked && !second.isMasked) return !isSmall(second.value!) && !isSmall(first.value! - second.value!)
        // left out: it may be as well that few are in the part as that few are in the rest
        return first.isMasked || [1, whole - 1].every((possible) => told(whole, possible, true)[1].isMasked)
      }),
      { seed: 4, numRuns: 2000 }
    )
    fc.assert(fc.property(fc.nat(60), fc.nat(60), (whole, part) => told(whole, Math.min(whole, part), false)[1].isMasked), { seed: 5 })
  })
})
