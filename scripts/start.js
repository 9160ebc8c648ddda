/** `npm start`: prepares what is missing, then serves the portal in production mode, worker and clock included. */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import './prepare.js'
import { follow, node24, root } from './node24.js'
import { setting, storageFolder } from './settings.js'
import { buildServer, giveUp, runNode, say } from './steps.js'

const port = Number(setting('PORT', '3333'))
const host = setting('HOST', '0.0.0.0')
const production = { NODE_ENV: 'production', ENV_PATH: root, STORAGE_PATH: storageFolder(), PORT: String(port), HOST: host }

await requireFreePort()
await buildServer()
say('Bringing database and rule books up to date …')
if ((await runNode([join(root, 'build', 'ace.js'), 'prepare'], production)) !== 0) process.exit(1)
process.exit(await serve())

function requireFreePort() {
  if (!(port >= 1 && port <= 65_535)) giveUp(`PORT is "${setting('PORT')}"; it must be a number from 1 to 65535.`)

  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', ({ code }) =>
      giveUp(
        code === 'EADDRINUSE'
          ? `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`
          : `Cannot listen on ${host}:${port} (${code}).`
      )
    )
    probe.listen(port, host, () => probe.close(resolve))
  })
}

/** In a process group of its own, so that Ctrl-C reaches the server once, through this script. */
function serve() {
  const server = spawn(node24(), [join(root, 'build', 'bin', 'server.js')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
    env: { ...process.env, ...production, TZ: 'UTC' },
  })
  void announce(server)

  return follow(server)
}

async function announce(server) {
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/health/ready`).then(
      ({ ok }) => ok,
      () => false
    )
  while (server.exitCode === null && !(await isReady())) await new Promise((again) => setTimeout(again, 200))
  if (server.exitCode === null) say(`The portal answers at ${setting('APP_URL', `http://localhost:${port}`)} (Ctrl-C ends it).`)
}
