import { test } from '@japa/runner'
import fc from 'fast-check'
import { answerProblem, isMet, readAnswer } from '#rules/certifications/answers'
import { schemeItem } from '#tests/support/small_scheme'

const yesNo = schemeItem('A')
const count = schemeItem('B', { kind: 'count', threshold: 1 })
const atLeast = schemeItem('C', { kind: 'percentAtLeast', threshold: 30 })
const atMost = schemeItem('D', { kind: 'percentAtMost', threshold: 5 })
const below = schemeItem('E', { kind: 'hoursBelow', threshold: 30 })
const text = schemeItem('F', { kind: 'text' })

test.group('Answers', () => {
  test('[F91] {typed} is read as {read}')
    .with([
      { item: yesNo, typed: 'yes', read: true },
      { item: yesNo, typed: 'no', read: false },
      { item: yesNo, typed: 'はい', read: null },
      { item: count, typed: '１２人', read: 12 },
      { item: count, typed: '1,200', read: 1200 },
      { item: atLeast, typed: ' ３０．５％ ', read: 30.5 },
      { item: atLeast, typed: '約30', read: null },
      { item: below, typed: '29.9時間', read: 29.9 },
      { item: text, typed: ' 取組 ', read: '取組' },
      { item: text, typed: '  ', read: null },
    ])
    .run(({ assert }, { item, typed, read }) => assert.strictEqual(readAnswer(item, typed), read))

  test('[F91] {typed} meets its threshold or does not: {met}')
    .with([
      { item: yesNo, typed: 'yes', met: true },
      { item: yesNo, typed: 'no', met: false },
      { item: count, typed: '0', met: false },
      { item: count, typed: '1', met: true },
      { item: atLeast, typed: '29.99', met: false },
      { item: atLeast, typed: '30%', met: true },
      { item: atMost, typed: '5', met: true },
      { item: atMost, typed: '5.01', met: false },
      { item: below, typed: '29.9', met: true },
      { item: below, typed: '30', met: false },
      { item: below, typed: '-1', met: false },
      { item: atLeast, typed: '101', met: false },
      { item: text, typed: '立派な取組', met: false },
      { item: yesNo, typed: '', met: false },
    ])
    .run(({ assert }, { item, typed, met }) => assert.strictEqual(isMet(item, typed), met))

  test('[F91] an answer like {like} has this wrong with it: {problem}')
    .with([
      { item: yesNo, like: 'maybe', typed: 'maybe', problem: 'unknownWord' },
      { item: count, like: '二人', typed: '二人', problem: 'notANumber' },
      { item: count, like: '1.5', typed: '1.5', problem: 'notWhole' },
      { item: count, like: '−2', typed: '−2', problem: 'negative' },
      { item: atLeast, like: '100.01', typed: '100.01', problem: 'overHundred' },
      { item: atMost, like: '１０１％', typed: '１０１％', problem: 'overHundred' },
      { item: below, like: '120', typed: '120', problem: null },
      { item: text, like: '2,000 signs', typed: '字'.repeat(2000), problem: null },
      { item: text, like: '2,001 signs', typed: '字'.repeat(2001), problem: 'tooLong' },
      { item: count, like: 'nothing', typed: '', problem: null },
    ])
    .run(({ assert }, { item, typed, problem }) => assert.strictEqual(answerProblem(item, typed), problem))

  test('[F91] nothing that has a problem is met, whatever was typed', ({ assert }) => {
    fc.assert(
      fc.property(fc.constantFrom(yesNo, count, atLeast, atMost, below, text), fc.string(), (item, typed) => {
        if (answerProblem(item, typed) !== null || typed.trim() === '') assert.isFalse(isMet(item, typed))
      })
    )
  })
})
