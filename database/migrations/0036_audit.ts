import { BaseSchema } from '@adonisjs/lucid/schema'

const at = { precision: 3 }

/** What an auditor looks for, and the chain over the office. */
export default class extends BaseSchema {
  async up() {
    this.searches()
    this.anchors()
  }

  /** Cases by their arrival; acts by who took them and which they were; the trail by what was done. */
  private searches() {
    const arrivals = { claims: 'submitted_at', certifications: 'submitted_at', certificate_revocations: 'created_at', enrolments: 'created_at', payment_runs: 'built_at' }
    for (const [name, moment] of Object.entries(arrivals)) {
      this.schema.alterTable(name, (table) => void table.index([moment, 'id'], `${name}_by_arrival`))
    }
    for (const subject of ['claim', 'certification', 'certificate_revocation', 'enrolment', 'payment_run']) {
      this.schema.alterTable(`${subject}_events`, (table) => {
        table.index(['actor_id', 'occurred_at', `${subject}_id`], `${subject}_events_by_actor`)
        table.index(['step', 'occurred_at', `${subject}_id`], `${subject}_events_by_step`)
        table.index(['occurred_at', `${subject}_id`], `${subject}_events_by_day`)
      })
    }
    this.schema.alterTable('audit_trail', (table) => {
      table.integer('deputy_for_id').unsigned().nullable() // 代決
      table.index(['action', 'id'])
      table.index(['occurred_at', 'id'])
    })
  }

  /** 日次の封印: one a day over everything that is only ever added to, each chained to the one before. */
  private anchors() {
    this.schema.createTable('anchors', (table) => {
      table.increments('id')
      table.integer('serial').notNullable().unique()
      table.date('day').notNullable().unique()
      table.datetime('made_at', at).notNullable()
      table.string('parts_digest', 64).notNullable()
      table.string('previous_hash', 64).notNullable()
      table.string('hash', 64).notNullable()
    })
    this.schema.createTable('anchor_parts', (table) => {
      table.increments('id')
      table.integer('anchor_id').unsigned().notNullable().references('anchors.id')
      table.string('source', 40).notNullable() // a table that is only ever added to
      table.text('columns').notNullable() // that count, in this order: a later one does not change what was anchored
      table.integer('from_id').unsigned().notNullable() // rows after this one
      table.integer('to_id').unsigned().notNullable() // up to this one
      table.integer('count').notNullable()
      table.string('digest', 64).notNullable()
      table.text('leaves', 'longtext').notNullable() // id and the beginning of the hash of each row: names what is wrong
      table.unique(['anchor_id', 'source', 'from_id'])
      table.index(['source', 'to_id'])
    })
    for (const table of ['anchors', 'anchor_parts']) this.refuseChange(table)
  }

  private refuseChange(table: string) {
    const isSqlite = this.db.dialect.name.includes('sqlite')
    for (const verb of ['update', 'delete']) {
      const [name, say] = [`${table}_refuse_${verb}`, `${table} is append-only`]
      this.schema.raw(
        isSqlite
          ? `create trigger ${name} before ${verb} on ${table} begin select raise(abort, '${say}'); end`
          : `create trigger ${name} before ${verb} on ${table} for each row signal sqlstate '45000' set message_text = '${say}'`
      )
    }
  }
}
