import { BaseSchema } from '@adonisjs/lucid/schema'

/** A claim, from the first keystroke to the report. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('claims', (table) => {
      table.increments('id')
      table.integer('version').notNullable().defaultTo(0) // the lock of every step
      table.integer('company_id').unsigned().notNullable().references('companies.id')
      table.integer('programme_id').unsigned().notNullable().references('subsidy_programmes.id')
      table.integer('programme_terms_id').unsigned().notNullable().references('programme_terms.id')
      table.integer('fiscal_year').notNullable()
      table.string('state', 24).notNullable()
      table.boolean('is_open').notNullable().defaultTo(true) // stored by the step engine for the desk's index
      table.string('number', 60).nullable().unique()
      table.integer('opened_by_id').unsigned().notNullable().references('users.id')
      table.datetime('submitted_at', { precision: 3 }).nullable() // first submission; never changes
      table.date('arrived_on').nullable() // its day in Tokyo
      table.string('tier', 24).nullable()
      table.date('tier_judged_on').nullable()
      table.text('company_facts', 'longtext').nullable() // the company as it was at first submission
      table.date('due_on').nullable() // standard processing period; stands still while returned
      table.integer('due_days_left').nullable() // business days left when the clock was stopped
      table.integer('assignee_id').unsigned().nullable().references('users.id')
      table.datetime('examined_at', { precision: 3 }).nullable() // no item of the present stage waits for a hand
      table.bigInteger('eligible_cost').nullable()
      table.bigInteger('claimed_amount').nullable()
      table.bigInteger('granted_amount').nullable()
      table.bigInteger('finalised_amount').nullable()
      table.text('shares').nullable() // what this claim takes of each cap group
      table.string('search_text', 500).notNullable().defaultTo('')
      table.datetime('created_at', { precision: 3 }).notNullable()
      table.datetime('updated_at', { precision: 3 }).notNullable()
      table.index(['is_open', 'due_on', 'id'])
      table.index(['state', 'due_on', 'id'])
      table.index(['assignee_id', 'is_open', 'due_on', 'id'])
      table.index(['company_id', 'id'])
      table.index(['company_id', 'programme_id', 'fiscal_year'])
    })

    this.schema.createTable('drafts', (table) => {
      table.increments('id')
      table.integer('version').notNullable().defaultTo(0)
      table.integer('claim_id').unsigned().notNullable().references('claims.id')
      table.string('kind', 16).notNullable() // application | report
      table.text('document', 'longtext').notNullable() // strings as typed
      table.text('revisions', 'longtext').notNullable() // field path → revision
      table.integer('saved_by_id').unsigned().notNullable().references('users.id')
      table.datetime('saved_at', { precision: 3 }).notNullable()
      table.unique(['claim_id', 'kind'])
    })

    this.schema.createTable('hires', (table) => {
      table.increments('id')
      table.integer('claim_id').unsigned().notNullable().references('claims.id')
      table.string('stage', 16).notNullable() // application | report
      table.string('key', 26).notNullable()
      table.string('staff_mark', 60).notNullable()
      table.date('decided_on').nullable()
      table.date('starts_on').nullable()
      table.string('employment_type', 24).nullable()
      table.unique(['claim_id', 'stage', 'key'])
    })

    this.schema.createTable('cost_items', (table) => {
      table.increments('id')
      table.integer('claim_id').unsigned().notNullable().references('claims.id')
      table.string('stage', 16).notNullable()
      table.string('key', 26).notNullable()
      table.integer('position').notNullable()
      table.string('category', 40).notNullable()
      table.string('hire_key', 26).nullable()
      table.string('person', 60).nullable()
      table.string('vendor', 200).nullable()
      table.string('vendor_number', 14).nullable()
      table.string('agency_permit', 20).nullable()
      table.string('invoice_number', 60).nullable()
      table.date('invoice_on').nullable()
      table.string('item', 200).nullable()
      table.bigInteger('entered_amount').notNullable()
      table.string('tax', 12).notNullable() // excluded | included | exempt
      table.integer('tax_rate').nullable()
      table.bigInteger('participant_share').nullable()
      table.bigInteger('refund_amount').nullable() // 返戻金
      table.bigInteger('net_amount').notNullable() // tax excluded, refund deducted
      table.date('paid_on').nullable()
      table.bigInteger('accepted_amount').nullable() // after strike or reduction by the clerk
      table.string('adjustment_reason', 500).nullable()
      table.string('adjustment_article', 60).nullable()
      table.integer('adjusted_by_id').unsigned().nullable().references('users.id')
      table.unique(['claim_id', 'stage', 'key'])
    })

    this.schema.createTable('evidence_files', (table) => {
      table.increments('id')
      table.integer('claim_id').unsigned().notNullable().references('claims.id')
      table.string('stage', 16).notNullable()
      table.string('document_code', 40).nullable()
      table.string('line_key', 26).nullable()
      table.string('original_name', 255).notNullable()
      table.string('media_type', 60).notNullable()
      table.integer('size').notNullable()
      table.string('sha256', 64).notNullable()
      table.string('disk_key', 200).notNullable().index() // a report's file may be the application's
      table.integer('uploaded_by_id').unsigned().notNullable().references('users.id')
      table.datetime('stored_at', { precision: 3 }).notNullable()
      table.integer('replaced_by_id').unsigned().nullable()
      table.datetime('removed_at', { precision: 3 }).nullable()
      table.index(['claim_id', 'stage'])
    })

    this.schema.createTable('claim_events', (table) => {
      table.increments('id')
      table.integer('claim_id').unsigned().notNullable().references('claims.id')
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
      table.unique(['claim_id', 'sequence'])
    })

    this.schema.createTable('budget_entries', (table) => {
      table.increments('id')
      table.integer('programme_terms_id').unsigned().notNullable().references('programme_terms.id')
      table.integer('claim_id').unsigned().notNullable().references('claims.id')
      table.string('kind', 12).notNullable() // reserve | commit | pay | release
      table.string('from_account', 12).notNullable() // available | reserved | committed | paid
      table.string('to_account', 12).notNullable()
      table.bigInteger('amount').notNullable()
      table.datetime('occurred_at', { precision: 3 }).notNullable()
      table.index(['programme_terms_id', 'to_account', 'from_account'])
      table.index(['claim_id'])
    })
  }
}
