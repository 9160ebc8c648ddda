import { BaseSchema } from '@adonisjs/lucid/schema'

/** Conditions of several members of a panel together are longer than one alone. A meeting that moves calls its members again. */
export default class extends BaseSchema {
  async up() {
    for (const name of ['certificates', 'panel_votes', 'review_verdicts']) {
      this.schema.alterTable(name, (table) => void table.text('conditions').nullable().alter())
    }
    this.schema.alterTable('panels', (table) => void table.integer('calls').notNullable().defaultTo(1)) // to how many days and places it was called
  }
}
