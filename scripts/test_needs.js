/** What the suites need beyond the packages: a Chromium and a MySQL or MariaDB server. */
import { existsSync } from 'node:fs'
import { say } from './steps.js'
import { setting } from './settings.js'

export const findChromium = () =>
  [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path)
  )

/** Where the server is, and whether it answers. */
export async function findMysql() {
  const server = {
    host: setting('DB_HOST', '127.0.0.1'),
    port: Number(setting('DB_PORT', '3306')),
    user: setting('DB_USER', 'root'),
    password: setting('DB_PASSWORD', ''),
  }
  try {
    await onServer(server, 'SELECT 1')
    return server
  } catch (error) {
    return { ...server, refusal: error.code ?? error.message, isMissing: true }
  }
}

/** One statement on the server, outside any database. */
export async function onServer({ host, port, user, password }, statement) {
  const { createConnection } = await import('mysql2/promise')
  const connection = await createConnection({ host, port, user, password, connectTimeout: 5000 })
  await connection.query(statement).finally(() => connection.end())
}

/** Says what is skipped and how to enable it. With CI=true a skipped suite is a failed one. */
export function requireNothingMissing({ chromium, mysql }) {
  const lines = []
  if (!chromium) lines.push('the browser suite: no Chromium here. Enable it: apt-get install chromium (or CHROMIUM_PATH=/path npm test)')
  if (mysql.isMissing) {
    lines.push(
      `functional and journeys on MySQL: ${mysql.user}@${mysql.host}:${mysql.port} does not answer (${mysql.refusal}). ` +
        'Enable them: DB_HOST=… DB_PORT=… DB_USER=… DB_PASSWORD=… npm test'
    )
  }
  for (const line of lines) say(`Skipped ${line}`)
  const list = process.env.CI === 'true' ? 'failed' : 'skipped'

  return { passed: [], failed: [], skipped: [], [list]: lines.map((line) => `skipped ${line}`) }
}
