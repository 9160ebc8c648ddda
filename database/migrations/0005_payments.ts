import { BaseSchema } from '@adonisjs/lucid/schema'

/** Payment requests, runs, transfers and their results. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('payment_requests', (table) => {
      table.increments('id')
      table.integer('claim_id').unsigned().notNullable().references('claims.id')
      table.string('bank_code', 4).notNullable()
      table.string('branch_code', 3).notNullable()
      table.string('account_type', 1).notNullable()
      table.string('account_number', 255).notNullable()
      table.string('last_digits', 3).notNullable()
      table.string('holder_kana', 60).notNullable()
      table.string('account_fingerprint', 64).notNullable()
      table.bigInteger('amount').notNullable()
      table.integer('requested_by_id').unsigned().notNullable().references('users.id')
      table.datetime('requested_at', { precision: 3 }).notNullable()
      table.datetime('superseded_at', { precision: 3 }).nullable()
      table.index(['claim_id', 'superseded_at'])
    })

    this.schema.createTable('payment_runs', (table) => {
      table.increments('id')
      table.integer('version').notNullable().defaultTo(0)
      table.string('state', 16).notNullable() // built | released | settled | discarded
      table.integer('fiscal_year').notNullable() // of the budget: April and May may pay the old year
      table.integer('serial').notNullable() // within the fiscal year
      table.date('value_on').notNullable()
      table.integer('count').notNullable()
      table.bigInteger('total').notNullable()
      table.string('file_key', 200).nullable()
      table.string('file_sha256', 64).nullable()
      table.integer('built_by_id').unsigned().notNullable().references('users.id')
      table.integer('released_by_id').unsigned().nullable().references('users.id')
      table.datetime('built_at', { precision: 3 }).notNullable()
      table.datetime('released_at', { precision: 3 }).nullable()
      table.datetime('settled_at', { precision: 3 }).nullable()
      table.unique(['fiscal_year', 'serial'])
      table.index(['state', 'id'])
    })

    this.schema.createTable('payments', (table) => {
      table.increments('id')
      table.integer('payment_run_id').unsigned().notNullable().references('payment_runs.id')
      table.integer('company_id').unsigned().notNullable().references('companies.id')
      table.string('bank_code', 4).notNullable()
      table.string('branch_code', 3).notNullable()
      table.string('account_type', 1).notNullable()
      table.string('account_number', 255).notNullable()
      table.string('last_digits', 3).notNullable()
      table.string('holder_kana', 60).notNullable()
      table.bigInteger('amount').notNullable()
      table.string('result', 12).nullable() // paid | failed
      table.string('failure_reason', 300).nullable()
      table.datetime('settled_at', { precision: 3 }).nullable()
      table.index(['payment_run_id', 'id'])
    })

    this.schema.createTable('payment_claims', (table) => {
      table.increments('id')
      table.integer('payment_id').unsigned().notNullable().references('payments.id')
      table.integer('claim_id').unsigned().notNullable().references('claims.id')
      // Equal to claim_id while this payment is under way or done; null once failed or discarded. Nothing is paid twice.
      table.integer('live_claim_id').unsigned().nullable().unique()
      table.bigInteger('amount').notNullable()
      table.index(['payment_id'])
      table.index(['claim_id'])
    })

    this.schema.createTable('payment_run_events', (table) => {
      table.increments('id')
      table.integer('payment_run_id').unsigned().notNullable().references('payment_runs.id')
      table.integer('sequence').notNullable()
      table.string('step', 40).notNullable()
      table.string('from_state', 24).notNullable()
      table.string('to_state', 24).notNullable()
      table.string('article', 60).notNullable()
      table.integer('actor_id').unsigned().nullable().references('users.id')
      table.string('actor_as', 32).notNullable()
      table.integer('deputy_for_id').unsigned().nullable().references('users.id')
      table.text('facts', 'longtext').notNullable()
      table.datetime('occurred_at', { precision: 3 }).notNullable()
      table.string('previous_hash', 64).notNullable()
      table.string('hash', 64).notNullable()
      table.unique(['payment_run_id', 'sequence'])
    })

    this.schema.createTable('file_downloads', (table) => {
      table.increments('id')
      table.integer('payment_run_id').unsigned().notNullable().references('payment_runs.id')
      table.integer('user_id').unsigned().notNullable().references('users.id')
      table.string('sha256', 64).notNullable()
      table.datetime('downloaded_at', { precision: 3 }).notNullable()
      table.index(['payment_run_id'])
    })
  }
}
