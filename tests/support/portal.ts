import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import app from '@adonisjs/core/services/app'

/** The portal as a process of its own on the database and the files of this test, so that it can be killed. */
export async function openPortal() {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const settings = { NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), WORKER: 'outside', SESSION_DRIVER: 'database', LOG_LEVEL: 'fatal' }
  const child = spawn(process.execPath, ['--import=@poppinss/ts-exec', 'bin/server.ts'], { cwd: app.makePath(), env: { ...process.env, ...settings }, stdio: 'ignore' })
  const ended = once(child, 'exit')
  process.once('exit', () => child.kill('SIGKILL'))
  await ready(origin, ended)

  return {
    origin,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function ready(origin: string, ended: Promise<unknown>) {
  let hasEnded = false
  void ended.then(() => (hasEnded = true))
  while (!hasEnded) {
    const isReady = await fetch(`${origin}/health/ready`).then(({ ok }) => ok, () => false)
    if (isReady) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The portal did not start')
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
