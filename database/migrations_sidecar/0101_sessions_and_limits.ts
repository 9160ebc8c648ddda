import { BaseSchema } from '@adonisjs/lucid/schema'

/** Sessions and rate limits, beside the main database. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('sessions', (table) => {
      table.string('id', 128).primary()
      table.text('data', 'longtext').notNullable()
      table.string('user_id', 64).nullable().index()
      table.datetime('expires_at').notNullable().index()
    })
    this.schema.createTable('rate_limits', (table) => {
      table.string('key', 255).notNullable().primary()
      table.integer('points', 9).defaultTo(0).notNullable()
      table.bigInteger('expire').unsigned()
    })
  }
}
