import { BaseSchema } from '@adonisjs/lucid/schema'

const at = { precision: 3 }

/**
 * 従業員の声. Nothing leads from an answer to a person: the row of a code is deleted when the code is used, an answer has a random
 * key, no time and no order, and both tables are kept in the order of their keys.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('voice_rounds', (table) => {
      table.increments('id')
      table.integer('version').notNullable().defaultTo(0)
      table.integer('certification_id').unsigned().notNullable().unique().references('certifications.id')
      table.integer('seats').notNullable() // codes given out: one a regular employee
      table.integer('at_least').notNullable() // answers below which nothing is shown
      table.text('questions', 'longtext').notNullable() // as they were asked
      table.text('sheet', 'longtext').nullable() // the codes to be handed out; wiped once they are
      table.date('opened_on').notNullable()
      table.date('closes_on').notNullable() // the last day
      table.datetime('closed_at', at).nullable()
      table.text('results', 'longtext').nullable() // of whole groups of answers; null: nothing to show
      table.integer('results_count').notNullable().defaultTo(0)
      table.integer('opened_by_id').unsigned().notNullable().references('users.id')
      table.index(['closed_at', 'closes_on'])
    })

    this.keyed('voice_codes', { code_hash: 64, round_id: null })
    this.keyed('voice_answers', { answer_key: 32, round_id: null, answers: 'text', withdrawal_hash: 64 })
    this.schema.alterTable('voice_answers', (table) => void table.unique(['withdrawal_hash']))
    for (const name of ['voice_codes', 'voice_answers']) this.schema.alterTable(name, (table) => void table.index(['round_id']))
  }

  /** The first column is the key and the order. SQLite would number the rows as they come, unless told not to. */
  private keyed(name: string, columns: Record<string, number | 'text' | null>) {
    const isSqlite = this.db.dialect.name.includes('sqlite')
    const type = (kind: number | 'text' | null) =>
      kind === null ? (isSqlite ? 'integer' : 'int unsigned') : kind === 'text' ? 'text' : `varchar(${kind})`
    const written = Object.entries(columns).map(([column, kind]) => `${column} ${type(kind)} not null`)
    const [key] = Object.keys(columns)
    this.schema.raw(
      `create table ${name} (${written.join(', ')}, primary key (${key}), foreign key (round_id) references voice_rounds (id))${isSqlite ? ' without rowid' : ''}`
    )
  }
}
