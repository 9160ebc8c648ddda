import { BaseSchema } from '@adonisjs/lucid/schema'

/** The subsidy claim that was begun from what a company paid for a booth: one charge, one claim. */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('course_charges', (table) => {
      table.integer('claim_id').unsigned().nullable().unique().references('claims.id')
    })
  }
}
