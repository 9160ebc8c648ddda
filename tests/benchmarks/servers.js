/** The contestants: the production build of the portal, and the yardstick. */
import { spawn } from 'node:child_process'
import { mkdirSync, openSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { node24, root } from '../../scripts/node24.js'
import { runNode } from '../../scripts/steps.js'

export const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

/** The environment holds everything; an empty `.env` keeps a developer's own out. */
export function portalEnvironment(db, folder, port) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, '.env'), '')

  return {
    ...{ NODE_ENV: 'production', TZ: 'UTC', ENV_PATH: folder, STORAGE_PATH: folder, APP_KEY: 'only-for-the-bench-0123456789abcdef' },
    ...{ APP_URL: `http://127.0.0.1:${port}`, HOST: '127.0.0.1', PORT: String(port), DEMO: 'false', WORKER: 'outside', LOG_LEVEL: 'error' },
    ...{ SESSION_DRIVER: 'database', LIMITER_STORE: 'memory', DRIVE_DISK: 'fs', SMTP_HOST: '127.0.0.1', SMTP_PORT: '9' },
    ...db.environment,
  }
}

export async function migrate(environment) {
  const code = await runNode([join(root, 'build', 'ace.js'), 'prepare'], environment, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (code !== 0) throw new Error('The migrations of the bench failed; the reason stands above.')
}

/** Starts a server and waits until it answers at `path`; its errors go to a file. */
export async function serve(name, file, environment, path) {
  const log = join(environment.STORAGE_PATH, `${name}.log`)
  const begun = Date.now()
  const server = spawn(node24(), [join(root, file)], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', openSync(log, 'w'), openSync(log, 'a')],
    detached: true, // Ctrl-C reaches it through the bench, once
  })
  const address = `http://127.0.0.1:${environment.PORT}${path}`
  while (!(await answers(address))) {
    if (server.exitCode !== null || Date.now() - begun > 60_000) throw new Error(`${name} does not answer; what it said stands in ${log}`)
    await new Promise((again) => setTimeout(again, 50))
  }
  return { name, port: Number(environment.PORT), readyAfter: Date.now() - begun, stop: () => stop(server) }
}

const answers = (address) =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false
  )

const stop = (server) =>
  new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve()
    server.once('exit', resolve)
    server.kill('SIGTERM')
    setTimeout(() => server.kill('SIGKILL'), 5_000).unref()
  })
