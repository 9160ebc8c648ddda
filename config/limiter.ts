import env from '#start/env'
import { defineConfig, stores } from '@adonisjs/limiter'
import type { InferLimiters } from '@adonisjs/limiter/types'
import { sidecar } from '#config/database'

const limiterConfig = defineConfig({
  default: env.get('LIMITER_STORE', env.get('NODE_ENV') === 'test' ? 'memory' : 'database'),
  stores: {
    database: stores.database({ connectionName: sidecar, tableName: 'rate_limits' }),
    redis: stores.redis({ connectionName: 'main' }),
    memory: stores.memory({}),
  },
})

export default limiterConfig

declare module '@adonisjs/limiter/types' {
  export interface LimitersList extends InferLimiters<typeof limiterConfig> {}
}
