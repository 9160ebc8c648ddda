import { BaseSchema } from '@adonisjs/lucid/schema'

const at = { precision: 3 }

/** The editions of the plan, each in the versions in which it was adopted. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('plan_editions', (table) => {
      table.increments('id')
      table.string('code', 40).notNullable().unique()
      table.string('name', 200).notNullable()
      table.string('name_en', 200).notNullable()
      table.date('starts_on').notNullable()
      table.date('ends_on').notNullable()
      table.integer('current_version_id').unsigned().nullable()
      table.datetime('created_at', at).notNullable()
    })

    this.schema.createTable('plan_versions', (table) => {
      table.increments('id')
      table.integer('plan_edition_id').unsigned().notNullable().references('plan_editions.id')
      table.integer('version').notNullable()
      table.text('definition', 'longtext').notNullable()
      table.string('digest', 64).notNullable()
      table.integer('adopted_by_id').unsigned().nullable().references('users.id')
      table.datetime('adopted_at', at).notNullable()
      table.unique(['plan_edition_id', 'version'])
    })
  }
}
