import { defineConfig, drivers } from '@adonisjs/queue'
import { engine } from '#config/database'

export default defineConfig({
  default: 'database',
  adapters: {
    database: drivers.database({ connectionName: engine }),
    sync: drivers.sync(),
  },
  worker: { concurrency: 3, idleDelay: '1s' },
  locations: ['./app/jobs/**/*.{ts,js}'],
})
