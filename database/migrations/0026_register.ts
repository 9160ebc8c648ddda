import { BaseSchema } from '@adonisjs/lucid/schema'

const at = { precision: 3 }

/** What a certified company lets everybody see of it; without a row, or without `name` in it, nothing. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('publications', (table) => {
      table.increments('id')
      table.integer('version').notNullable().defaultTo(0)
      table.integer('company_id').unsigned().notNullable().unique().references('companies.id')
      table.string('key', 40).notNullable().unique() // stands in the address; says nothing of the company
      table.text('items').notNullable() // what it consents to, item by item
      table.boolean('is_named').notNullable().defaultTo(false) // `name` is among them
      table.text('story').nullable()
      table.text('numbers').notNullable() // [{label, value}] it chose to show
      table.string('jobs_url', 500).nullable()
      table.string('photo_key', 200).nullable()
      table.string('photo_type', 40).nullable()
      table.string('photo_alt', 200).nullable()
      table.boolean('portrait_consent').notNullable().defaultTo(false) // whoever is seen on the photo agrees
      table.string('search_text', 4000).notNullable().defaultTo('') // of the story, where that is shown
      table.integer('changed_by_id').unsigned().notNullable().references('users.id')
      table.datetime('published_at', at).nullable() // first named
      table.datetime('created_at', at).notNullable()
      table.datetime('updated_at', at).notNullable()
      table.index(['is_named', 'updated_at', 'id'])
    })
  }
}
