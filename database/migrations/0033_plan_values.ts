import { BaseSchema } from '@adonisjs/lucid/schema'

const at = { precision: 3 }

/** Values of the plan's indicators, as the office enters and another person confirms them. Both only grow: a correction is one more value. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('plan_values', (table) => {
      table.increments('id')
      table.string('indicator', 20).notNullable() // its code in the plan
      table.integer('fiscal_year').notNullable()
      table.date('period_from').notNullable()
      table.date('period_to').notNullable()
      table.integer('round').notNullable() // of the entries for this period: one follows the other
      table.string('value', 20).notNullable() // as printed: 31.6
      table.boolean('is_estimate').notNullable() // 見込
      table.string('source', 300).notNullable()
      table.date('source_on').notNullable() // when the source was published
      table.string('note', 1000).nullable()
      table.integer('corrects_id').unsigned().nullable().references('plan_values.id')
      table.string('reason', 1000).nullable() // of the correction
      table.integer('entered_by_id').unsigned().notNullable().references('users.id')
      table.datetime('entered_at', at).notNullable()
      table.unique(['indicator', 'period_from', 'period_to', 'round'])
    })

    this.schema.createTable('plan_value_verdicts', (table) => {
      table.increments('id')
      table.integer('plan_value_id').unsigned().notNullable().unique().references('plan_values.id')
      table.string('verdict', 12).notNullable() // confirmed | sent_back
      table.string('note', 1000).nullable()
      table.integer('decided_by_id').unsigned().notNullable().references('users.id')
      table.datetime('decided_at', at).notNullable()
    })

    const isSqlite = this.db.dialect.name.includes('sqlite')
    for (const table of ['plan_values', 'plan_value_verdicts']) {
      for (const verb of ['update', 'delete']) {
        const say = `${table} is append-only`
        this.schema.raw(
          isSqlite
            ? `create trigger ${table}_refuse_${verb} before ${verb} on ${table} begin select raise(abort, '${say}'); end`
            : `create trigger ${table}_refuse_${verb} before ${verb} on ${table} for each row signal sqlstate '45000' set message_text = '${say}'`
        )
      }
    }
  }
}
