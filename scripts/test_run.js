/** One run of Japa in a process of its own, on fresh storage and a free port; its database is dropped afterwards. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { follow, node24, root } from './node24.js'
import { onServer } from './test_needs.js'
import { say } from './steps.js'

export async function runSuites({ on, args, env = {}, mysql }) {
  const storage = mkdtempSync(join(tmpdir(), 'minato-jinzai-test-'))
  const database = `minato_jinzai_test_${process.pid}_${Date.now().toString(36)}`
  say(`Running ${args.join(' ')} on ${on} …`)
  if (mysql) await onServer(mysql, `CREATE DATABASE ${database} CHARACTER SET utf8mb4`)
  try {
    return await run(
      args,
      { ...settings(on, storage, await freePort(), await freePort()), ...(mysql ? address(mysql, database) : {}), ...env },
      on
    )
  } finally {
    if (mysql) await onServer(mysql, `DROP DATABASE IF EXISTS ${database}`)
    rmSync(storage, { recursive: true, force: true })
  }
}

/** The environment of a run holds everything, so that a developer's `.env` cannot change it. */
const settings = (on, storage, port, smtpPort) => ({
  NODE_ENV: 'test',
  TZ: 'UTC',
  APP_KEY: 'only-for-the-tests-0123456789abcdef',
  APP_URL: `http://127.0.0.1:${port}`,
  HOST: '127.0.0.1',
  PORT: String(port),
  DEMO: 'false',
  DB_CONNECTION: on,
  STORAGE_PATH: storage,
  TEST_TALLY: join(storage, 'tally.json'),
  SESSION_DRIVER: 'database',
  LIMITER_STORE: 'memory',
  DRIVE_DISK: 'fs',
  SMTP_HOST: '127.0.0.1',
  SMTP_PORT: String(smtpPort),
  FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
})

const address = ({ host, port, user, password }, database) => ({
  DB_HOST: host,
  DB_PORT: String(port),
  DB_USER: user,
  DB_PASSWORD: password,
  DB_DATABASE: database,
})

/** The first run shows its lines as they come; one that goes on beside it shows them when it has ended. */
async function run(args, env, on) {
  const isBeside = on === 'mysql'
  const command = ['--import=@poppinss/ts-exec', '--enable-source-maps', 'bin/test.ts', ...args]
  const japa = spawn(node24(), command, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', isBeside ? 'pipe' : 'inherit', isBeside ? 'pipe' : 'inherit'],
  })
  const lines = []
  for (const stream of [japa.stdout, japa.stderr]) stream?.on('data', (chunk) => lines.push(chunk))
  const code = await follow(japa)
  if (isBeside) process.stdout.write(`\n── on ${on} ──\n${Buffer.concat(lines)}`)

  return result(env.TEST_TALLY, code, on, args.join(' '))
}

function result(file, code, on, what) {
  try {
    const { passed, failed, skipped } = JSON.parse(readFileSync(file, 'utf8'))
    const isSilent = passed.length + failed.length + skipped.length === 0
    if (isSilent || (code !== 0 && failed.length === 0))
      failed.push(isSilent ? `${what} ran no test` : `${what} ended with exit code ${code}`)
    return { passed, failed: failed.map((title) => `on ${on}: ${title}`), skipped }
  } catch {
    return { passed: [], failed: [`${what} did not run to its end on ${on} (exit code ${code})`], skipped: [] }
  }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
