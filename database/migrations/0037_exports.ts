import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * An export is asked for by a post of one desk, says how far it is, and shows by its heartbeat that somebody still writes it.
 * A company says whether its grants may be published; until it says so, they are not.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('exports', (table) => {
      table.string('desk', 24).notNullable().defaultTo('courses') // those of before were all asked for there
      table.integer('rows_expected').nullable()
      table.datetime('worked_at', { precision: 3 }).nullable()
    })

    this.schema.createTable('grant_consents', (table) => {
      table.increments('id')
      table.integer('version').notNullable().defaultTo(0)
      table.integer('company_id').unsigned().notNullable().unique().references('companies.id')
      table.boolean('is_given').notNullable().index()
      table.integer('changed_by_id').unsigned().notNullable().references('users.id')
      table.datetime('changed_at', { precision: 3 }).notNullable()
    })
  }
}
