/** Holds the catalogue in tests/features.md to the tests: both ways. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './node24.js'

const states = ['done', 'part', 'not yet']

/** What is wrong, given the titles of the tests that ran and passed. */
export function checkFeatures(titles) {
  const rows = [...readFileSync(join(root, 'tests/features.md'), 'utf8').matchAll(/^\| ([FNP]\d+) \| .+? \| ([^|]+?) \|$/gm)]
  const state = new Map(rows.map(([, id, value]) => [id, value]))
  const tags = new Set(titles.flatMap((title) => [...title.matchAll(/\[([FNP]\d+)\]/g)].map(([, id]) => id)))

  return [
    ...[...state]
      .filter(([, value]) => !states.includes(value))
      .map(([id, value]) => `tests/features.md: ${id} is "${value}"; it must be one of: ${states.join(', ')}.`),
    ...[...state]
      .filter(([id, value]) => value === 'done' && !tags.has(id))
      .map(([id]) => `tests/features.md calls ${id} done, but no test tagged [${id}] passed.`),
    ...[...tags].filter((id) => !state.has(id)).map((id) => `A test is tagged [${id}], but tests/features.md has no such row.`),
  ]
}
