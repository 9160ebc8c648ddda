/**
 * `npm run bench` (quick) and `npm run bench -- --full`: the portal's production build against a yardstick on the same machine, in
 * turn, round by round. What counts are the ratios of one run. Exits 0 when it measured, whatever it found.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import '../../scripts/prepare.js'
import { handOver, root } from '../../scripts/node24.js'
import { buildServer, giveUp, say } from '../../scripts/steps.js'
import { findMysql } from '../../scripts/test_needs.js'
import { ownDatabase } from './database.js'
import { measure } from './measure.js'
import { printed } from './report.js'
import { sow } from './seed.js'
import { migrate, freePort, portalEnvironment } from './servers.js'
import { sizeAsked } from './sizes.js'

await handOver(import.meta.filename)

const size = sizeAsked(process.argv.slice(2))
const begun = Date.now()
const mysql = await findMysql()
if (mysql.isMissing) giveUp(`${mysql.user}@${mysql.host}:${mysql.port} does not answer (${mysql.refusal}). DB_HOST=… DB_PORT=… DB_USER=… DB_PASSWORD=… npm run bench`)

const undoing = []
let isUndone = null
/** Once, whoever asks first: the end, a failure or Ctrl-C. */
const cleanUp = () => (isUndone ??= undo())
async function undo() {
  for (const step of undoing.reverse()) await step()
}
for (const [signal, number] of [['SIGINT', 2], ['SIGTERM', 15], ['SIGHUP', 1]])
  process.once(signal, async () => {
    say('Cleaning up …')
    await cleanUp()
    process.exit(128 + number)
  })

try {
  await buildServer()
  const folder = mkdtempSync(join(tmpdir(), 'minato-jinzai-bench-'))
  undoing.push(() => rmSync(folder, { recursive: true, force: true }))
  const db = await ownDatabase(mysql)
  undoing.push(() => db.drop())
  say(`Migrating ${db.name} and adopting the rule books …`)
  const environment = portalEnvironment(db, folder, await freePort())
  await migrate(environment)
  await sow(db, size)
  const rows = await measure({ db, size, environment, undoing })
  const result = { at: new Date(begun).toISOString(), size, cores: availableParallelism(), node: process.version, seconds: Math.round((Date.now() - begun) / 1000), rows }
  console.log(printed(result))
  say(`Written to ${written(result)}`)
} catch (error) {
  if (!isUndone) console.error(error)
  process.exitCode = 1
}
await cleanUp()
process.exit()

function written(result) {
  const results = join(root, 'storage', 'benchmarks')
  mkdirSync(results, { recursive: true })
  const file = join(results, `${result.at.slice(0, 16).replace(':', '-')}-${size.name}.json`)
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`)

  return file
}
