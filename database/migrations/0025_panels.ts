import { BaseSchema } from '@adonisjs/lucid/schema'

/** What becomes of each case on an agenda: recommended, postponed to another meeting, or gone from it. */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('panel_items', (table) => {
      table.string('outcome', 12).nullable() // recommended | postponed | withdrawn; null while it stands on the agenda
      table.string('postponed_because', 500).nullable() // the chair's reason; written before closing
      table.index(['certification_id', 'outcome'])
    })
    this.schema.alterTable('panel_members', (table) => void table.index(['user_id', 'panel_id']))
  }
}
