import { BaseSchema } from '@adonisjs/lucid/schema'

/** The keys that sign digital badges: made once, the private half encrypted. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('signing_keys', (table) => {
      table.increments('id')
      table.string('purpose', 24).notNullable().unique() // badges
      table.string('thumbprint', 64).notNullable().unique()
      table.text('public_jwk').notNullable()
      table.text('private_jwk').notNullable() // encrypted
      table.datetime('created_at', { precision: 3 }).notNullable()
    })
  }
}
