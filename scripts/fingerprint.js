/** A hash of source files: tells whether what was built from them is still current. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

export function fingerprint(root, paths) {
  const hash = createHash('sha256')
  const files = paths.flatMap((path) => filesIn(join(root, path))).sort()
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')

  return hash.digest('hex')
}

function filesIn(path) {
  if (!existsSync(path) || path.endsWith(join('public', 'assets'))) return []
  if (statSync(path).isFile()) return [path]

  return readdirSync(path).flatMap((name) => filesIn([path, name].join(path.endsWith(sep) ? '' : sep)))
}
