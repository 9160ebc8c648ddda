import { BaseSchema } from '@adonisjs/lucid/schema'
import { QueueSchemaService } from '@adonisjs/queue'

/** The outbox, the queue, and keys that make repeated requests harmless. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('letters', (table) => {
      table.increments('id')
      table.string('key', 120).notNullable().unique() // one letter a happening, whatever is retried
      table.string('to', 254).notNullable()
      table.integer('user_id').unsigned().nullable().references('users.id')
      table.string('template', 60).notNullable()
      table.string('locale', 8).notNullable()
      table.text('data', 'longtext').notNullable()
      table.string('state', 12).notNullable().defaultTo('pending') // pending | sent | failed
      table.string('subject', 300).nullable()
      table.text('body', 'longtext').nullable()
      table.integer('attempts').notNullable().defaultTo(0)
      table.string('last_error', 500).nullable()
      table.datetime('queued_at', { precision: 3 }).notNullable()
      table.datetime('next_attempt_at', { precision: 3 }).notNullable()
      table.datetime('sent_at', { precision: 3 }).nullable()
      table.index(['state', 'next_attempt_at'])
    })

    this.schema.createTable('request_keys', (table) => {
      table.increments('id')
      table.integer('user_id').unsigned().notNullable().references('users.id')
      table.string('key', 64).notNullable()
      table.string('location', 500).nullable() // where the first request led
      table.datetime('created_at', { precision: 3 }).notNullable()
      table.unique(['user_id', 'key'])
    })

    this.defer(async (db) => {
      const queue = new QueueSchemaService(db.getWriteClient())
      await queue.createJobsTable()
      await queue.createSchedulesTable()
    })
  }
}
