import { BaseSchema } from '@adonisjs/lucid/schema'

/** Whoever was named once in a case's form counts for conflicts, though the company has struck the name out. */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('certification_parties', (table) => {
      table.datetime('removed_at', { precision: 3 }).nullable()
    })
  }
}
