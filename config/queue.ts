import app from '@adonisjs/core/services/app'
import { defineConfig, drivers } from '@adonisjs/queue'
import { engine } from '#config/database'

export default defineConfig({
  default: 'database',
  adapters: {
    database: drivers.database({ connectionName: engine }),
    sync: drivers.sync(),
  },
  worker: { concurrency: 3, idleDelay: '1s' },
  locations: [app.makePath('app/jobs/**/*.{ts,js}')],
})
