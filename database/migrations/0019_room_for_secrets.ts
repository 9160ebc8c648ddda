import { BaseSchema } from '@adonisjs/lucid/schema'

/** An address of mail, encrypted, is longer than its column was; SQLite counts no letters. */
export default class extends BaseSchema {
  async up() {
    if (this.db.dialect.name.includes('sqlite')) return
    for (const [table, column] of [['enrolments', 'contact_email'], ['learner_profiles', 'private_email'], ['guardian_consents', 'email']] as const) {
      this.schema.alterTable(table, (row) => void row.text(column).nullable().alter())
    }
  }
}
