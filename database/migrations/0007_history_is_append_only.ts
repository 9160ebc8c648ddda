import { BaseSchema } from '@adonisjs/lucid/schema'

const tables = ['claim_events', 'proposal_events', 'payment_run_events', 'audit_trail', 'budget_entries']

/** History refuses update and delete, on both engines. */
export default class extends BaseSchema {
  async up() {
    const isSqlite = this.db.dialect.name.includes('sqlite')
    for (const table of tables) {
      for (const verb of ['update', 'delete']) {
        const name = `${table}_refuse_${verb}`
        const say = `${table} is append-only`
        this.schema.raw(
          isSqlite
            ? `create trigger ${name} before ${verb} on ${table} begin select raise(abort, '${say}'); end`
            : `create trigger ${name} before ${verb} on ${table} for each row signal sqlstate '45000' set message_text = '${say}'`
        )
      }
    }
  }
}
