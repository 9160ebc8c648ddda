/** Settings as the server will see them: the environment wins over `.env`. */
import { existsSync, readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { root } from './node24.js'

const written = () => {
  const file = join(root, '.env')
  if (!existsSync(file)) return {}
  const lines = readFileSync(file, 'utf8').matchAll(/^\s*([A-Z][A-Z0-9_]*)\s*=\s*(["']?)(.*?)\2\s*$/gm)

  return Object.fromEntries([...lines].map(([, name, , value]) => [name, value]))
}

export const setting = (name, fallback) => process.env[name] ?? written()[name] ?? fallback

/** The folder of database and files, absolute, so that it never lies under build/. */
export function storageFolder() {
  const folder = setting('STORAGE_PATH', 'storage')

  return isAbsolute(folder) ? folder : join(root, folder)
}
