import { test } from '@japa/runner'
import { readJoinLog } from '#rules/courses/join_log'

const minutes = (text: string) => [...readJoinLog(text).minutes]

test.group('参加記録', () => {
  test('[F29] reads commas and tabs, a heading, any width and case, and adds up who came back', ({ assert }) => {
    assert.deepEqual(minutes('メール,分\nA@x.jp,10\nb@x.jp,５\na@x.jp,20.6\n'), [['a@x.jp', 31], ['b@x.jp', 5]])
    assert.deepEqual(minutes('a@x.jp\t10\r\n\r\n"b@x.jp"\t0\r\n'), [['a@x.jp', 10], ['b@x.jp', 0]])
    assert.deepEqual(minutes(''), [])
  })

  test('[F29] names the lines that cannot be read', ({ assert }) => {
    assert.deepEqual(readJoinLog('a@x.jp,10\nnobody,20\nb@x.jp,long\nc@x.jp,-1\nd@x.jp\n').wrong, [2, 3, 4, 5])
    assert.deepEqual(readJoinLog('a@x.jp,10\n"open').wrong, [1])
  })
})
