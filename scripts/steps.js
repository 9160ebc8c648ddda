/** What must be there before the portal, its tests or a developer can start. Each step says itself in one line. */
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { follow, node24, root } from './node24.js'
import { fingerprint } from './fingerprint.js'

export const say = (line) => console.log(`• ${line}`)

/** Ends the script with a sentence, not with a stack trace. */
export function giveUp(sentence) {
  console.error(`✗ ${sentence}`)
  process.exit(1)
}

/** Runs Node 24 in the project's root, its output shown as it comes; resolves to the exit code. */
export const runNode = (args, env = {}, options = {}) =>
  follow(spawn(node24(), args, { cwd: root, stdio: 'inherit', env: { ...process.env, TZ: 'UTC', ...env }, ...options }))

/** npm ci, unless node_modules already holds what package-lock.json says. */
export function installModules() {
  if (!isInstalled()) {
    say('Installing the packages (npm ci) …')
    const npm = spawnSync('npm', ['ci', '--include=dev', '--include=optional', '--loglevel=error'], { cwd: root, stdio: 'inherit' })
    if (npm.status !== 0) giveUp('npm ci failed; its message stands above.')
  }
  if (!node24()) giveUp('No Node 24 for this platform among the packages. Install Node 24 or later and start again.')
}

function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
  const present = packages(installed)

  return Object.entries(packages(join(root, 'package-lock.json'))).every(
    ([path, { version, optional, link }]) => path === '' || link || (optional && !present[path]) || present[path]?.version === version
  )
}

/**
 * `.env` with a key of its own, unless there is one or the environment brings the key. The demo is
 * switched on only for the embedded database: where DB_CONNECTION says mysql, nobody gets demo accounts.
 */
export function writeEnvironment() {
  const file = join(root, '.env')
  if (existsSync(file) || process.env.APP_KEY) return
  const isEmbedded = (process.env.DB_CONNECTION ?? 'sqlite') === 'sqlite'
  const lines = ['NODE_ENV=development', `APP_KEY=${randomBytes(24).toString('base64url')}`, ...(isEmbedded ? ['DEMO=true'] : [])]
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 })
  say(`Wrote .env with a fresh APP_KEY${isEmbedded ? ' and DEMO=true' : ''}. Keep the key: it opens the encrypted account numbers.`)
}

const assetSources = ['resources/css', 'resources/js', 'resources/images', 'vite.config.ts', 'package-lock.json']
const serverSources = [
  ...['app', 'bin', 'config', 'database', 'providers', 'public', 'resources', 'start'],
  ...['adonisrc.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'],
]

/** Style sheets and scripts in public/assets, for tests that look at pages. */
export async function buildAssets() {
  await buildOnce('the assets', 'public/assets/.vite/sources', assetSources, [
    'node_modules/vite/bin/vite.js',
    'build',
    '--logLevel',
    'warn',
  ])
}

/** The production build in build/. */
export async function buildServer({ evenIfCurrent = false } = {}) {
  await buildOnce('the production version', 'build/.sources', serverSources, ['ace.js', 'build'], evenIfCurrent)
}

async function buildOnce(what, mark, sources, command, evenIfCurrent = false) {
  const file = join(root, mark)
  const current = fingerprint(root, sources)
  if (!evenIfCurrent && existsSync(file) && readFileSync(file, 'utf8') === current) return
  say(`Building ${what} …`)
  const { code, output } = await capture(command)
  if (code !== 0) giveUp(`${output}\nBuilding ${what} failed; the reason stands above.`)
  writeFileSync(file, current)
}

/** A build speaks only when it fails. The key is needed to boot, not kept. */
async function capture(command) {
  const env = { NODE_ENV: 'development', APP_KEY: process.env.APP_KEY ?? 'only-for-the-build-0123456789abcdef' }
  const lines = []
  const building = spawn(node24(), command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } })
  for (const stream of [building.stdout, building.stderr]) stream.on('data', (chunk) => lines.push(chunk))
  const code = await follow(building)

  return { code, output: Buffer.concat(lines).toString() }
}
