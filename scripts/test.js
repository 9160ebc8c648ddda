/**
 * `npm test`: every suite on SQLite, then functional and journeys again on MySQL or MariaDB when one answers.
 * `npm test -- unit` or `npm test -- --files tests/unit/values/yen.spec.ts` passes its arguments on to Japa, on SQLite.
 */
import { availableParallelism } from 'node:os'
import './prepare.js'
import { checkFeatures } from './check_features.js'
import { findChromium, findMysql, requireNothingMissing } from './test_needs.js'
import { runSuites } from './test_run.js'
import { buildAssets } from './steps.js'

const asked = process.argv.slice(2)
await buildAssets()
const results = asked.length > 0 ? [await runSuites({ on: 'sqlite', args: asked })] : await everything()
const complaints = asked.length > 0 ? [] : checkFeatures(results.flatMap(({ passed }) => passed))
for (const complaint of complaints) console.error(`✗ ${complaint}`)

const sum = (list) => results.reduce((total, result) => total + result[list].length, 0)
const failed = sum('failed') + complaints.length
for (const title of results.flatMap(({ failed: titles }) => titles)) console.error(`✗ ${title}`)
console.log(`\n${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped`)
process.exit(failed > 0 ? 1 : 0)

async function everything() {
  const chromium = findChromium()
  const mysql = await findMysql()
  const missing = requireNothingMissing({ chromium, mysql })
  const onSqlite = () => runSuites({ on: 'sqlite', args: ['unit', 'functional', 'journeys'] })
  const onMysql = async () => (mysql.isMissing ? [] : [await runSuites({ on: 'mysql', args: ['functional', 'journeys'], mysql })])
  const inParallel = availableParallelism() > 1

  const inBrowser = async () => (chromium ? [await runSuites({ on: 'sqlite', args: ['browser'], env: { CHROMIUM_PATH: chromium } })] : [])
  const beside = async () => [await onSqlite(), ...(await inBrowser())]

  const [first, second] = inParallel ? await Promise.all([beside(), onMysql()]) : [await beside(), await onMysql()]

  return [...first, ...second, missing]
}
