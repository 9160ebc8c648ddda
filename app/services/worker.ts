import { Worker } from '@adonisjs/queue'
import { knex } from '@boringnode/queue/drivers/knex_adapter'
import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import queue from '@adonisjs/queue/services/main'
import queueConfig from '#config/queue'

/** Starts working off the queue; `stop` lets what was begun finish. */
export async function startWorker() {
  await queue.loadJobs()
  const worker = new Worker({
    ...queueConfig,
    autoLoadJobs: false,
    adapters: { database: knex(db.connection().getWriteClient()) },
    worker: { ...queueConfig.worker, gracefulShutdown: false },
    logger,
  })
  const running = worker.start().catch((error) => logger.error({ err: error }, 'The worker stopped'))

  return {
    running,
    async stop() {
      await worker.stop()
      await running
    },
  }
}
