import { BaseSchema } from '@adonisjs/lucid/schema'

const at = { precision: 3 }

/** What becomes of the people hired with a subsidy: the company is asked, and each answer stays. */
export default class extends BaseSchema {
  async up() {
    /** One letter to a company about the hires of one claim that are due together. */
    this.schema.createTable('hire_inquiries', (table) => {
      table.increments('id')
      table.integer('version').notNullable().defaultTo(0)
      table.integer('claim_id').unsigned().notNullable().references('claims.id')
      table.integer('company_id').unsigned().notNullable().references('companies.id')
      table.datetime('asked_at', at).notNullable()
      table.datetime('reminded_at', at).nullable()
      table.index(['company_id', 'id'])
      table.index(['reminded_at', 'asked_at', 'id'])
    })

    /** A hire asked about; who it is stands in the report, by its mark. */
    this.schema.createTable('hire_outcomes', (table) => {
      table.increments('id')
      table.integer('hire_inquiry_id').unsigned().notNullable().references('hire_inquiries.id')
      table.integer('claim_id').unsigned().notNullable().references('claims.id')
      table.string('hire_key', 26).notNullable()
      table.date('check_on').notNullable() // six months after the first day of work
      table.integer('current_answer_id').unsigned().nullable()
      table.unique(['claim_id', 'hire_key'])
      table.index(['hire_inquiry_id', 'id'])
      table.index(['check_on', 'id'])
    })

    this.schema.createTable('hire_answers', (table) => {
      table.increments('id')
      table.integer('hire_outcome_id').unsigned().notNullable().references('hire_outcomes.id')
      table.string('answer', 12).notNullable() // employed | left | unknown
      table.date('left_on').nullable() // the last day of employment
      table.integer('answered_by_id').unsigned().notNullable().references('users.id')
      table.datetime('answered_at', at).notNullable()
      table.index(['hire_outcome_id', 'id'])
    })

    this.appendOnly('hire_answers')
  }

  private appendOnly(table: string) {
    const isSqlite = this.db.dialect.name.includes('sqlite')
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
