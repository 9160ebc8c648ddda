import env from '#start/env'
import { defineConfig, stores } from '@adonisjs/session'
import { secureCookies } from '#config/app'
import { sidecar } from '#config/database'
import { sparing } from '#services/session/sparing_store'

export default defineConfig({
  enabled: true,
  cookieName: 'minato-jinzai',
  clearWithBrowser: false,
  age: '4h',
  cookie: { path: '/', httpOnly: true, secure: secureCookies, sameSite: 'lax' },
  store: env.get('NODE_ENV') === 'test' ? 'memory' : env.get('SESSION_DRIVER', 'database'),
  stores: {
    database: sparing(stores.database({ connectionName: sidecar, tableName: 'sessions' })),
    redis: stores.redis({ connection: 'main' }),
  },
})
