import { globSync, readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'

/** A tag that does not begin its line is printed as text. */
const STRAY = /\S.*?(?<![\w@/])@(!?[a-z][\w.]*\(|end\b|else\b)/i

test.group('Templates', () => {
  test('every Edge tag begins its line', ({ assert }) => {
    const files = globSync('resources/views/**/*.edge', { cwd: app.makePath() })
    const stray = files.flatMap((file) =>
      readFileSync(app.makePath(file), 'utf8')
        .split('\n')
        .map((line, index) => ({ line: line.replace(/\{\{--.*?--\}\}/g, ''), where: `${file}:${index + 1}` }))
        .filter(({ line }) => STRAY.test(line))
        .map(({ where }) => where)
    )
    assert.isAbove(files.length, 20)
    assert.deepEqual(stray, [])
  })
})
