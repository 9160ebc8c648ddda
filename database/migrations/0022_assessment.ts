import { BaseSchema } from '@adonisjs/lucid/schema'

/** What a self-assessment declares beside its answers. */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('certifications', (table) => {
      table.text('declarations', 'longtext').nullable() // gate → {answer, reason}, as sent
      table.text('nominee', 'longtext').nullable() // of an award: the person; sealed
    })
  }
}
