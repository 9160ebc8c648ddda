import { BaseSchema } from '@adonisjs/lucid/schema'

/** Examination, corrections, 決裁 and what they produce. Corrections and proposals serve any kind of case. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('examination_items', (table) => {
      table.increments('id')
      table.integer('claim_id').unsigned().notNullable().references('claims.id')
      table.string('stage', 16).notNullable()
      table.string('code', 80).notNullable()
      table.string('result', 12).notNullable() // passed | failed | no_data | by_hand
      table.string('note', 1000).nullable()
      table.integer('checked_by_id').unsigned().notNullable().references('users.id')
      table.datetime('checked_at', { precision: 3 }).notNullable()
      table.unique(['claim_id', 'stage', 'code'])
    })

    this.schema.createTable('correction_requests', (table) => {
      table.increments('id')
      table.string('subject_type', 24).notNullable()
      table.integer('subject_id').unsigned().notNullable()
      table.string('stage', 16).notNullable()
      table.integer('round').notNullable()
      table.string('message', 2000).nullable()
      table.date('due_on').notNullable()
      table.integer('raised_by_id').unsigned().notNullable().references('users.id')
      table.datetime('raised_at', { precision: 3 }).notNullable()
      table.datetime('answered_at', { precision: 3 }).nullable()
      table.unique(['subject_type', 'subject_id', 'stage', 'round'])
    })

    this.schema.createTable('correction_items', (table) => {
      table.increments('id')
      table.integer('correction_request_id').unsigned().notNullable().references('correction_requests.id')
      table.string('target', 120).notNullable() // a field path, lines.<key>[.<field>], documents.<code>
      table.string('reason_code', 24).notNullable()
      table.string('what_is_wrong', 1000).notNullable()
      table.string('how_to_mend', 1000).notNullable()
      table.text('old_value', 'longtext').nullable()
      table.text('new_value', 'longtext').nullable()
    })

    this.schema.createTable('internal_notes', (table) => {
      table.increments('id')
      table.integer('claim_id').unsigned().notNullable().references('claims.id')
      table.string('kind', 16).notNullable().defaultTo('note') // note | telephone | handover
      table.text('body').notNullable()
      table.integer('author_id').unsigned().notNullable().references('users.id')
      table.datetime('created_at', { precision: 3 }).notNullable()
      table.index(['claim_id', 'id'])
    })

    this.schema.createTable('saved_filters', (table) => {
      table.increments('id')
      table.integer('user_id').unsigned().notNullable().references('users.id')
      table.string('desk', 20).notNullable()
      table.string('name', 60).notNullable()
      table.string('query', 500).notNullable() // the part of the address after ?
      table.datetime('created_at', { precision: 3 }).notNullable()
      table.index(['user_id', 'desk'])
    })

    this.schema.createTable('case_functions', (table) => {
      table.increments('id')
      table.string('subject_type', 24).notNullable()
      table.integer('subject_id').unsigned().notNullable()
      table.integer('user_id').unsigned().notNullable().references('users.id')
      table.string('held', 40).notNullable() // case_worker | approver:<post> | run_builder | run_releaser
      table.datetime('since', { precision: 3 }).notNullable()
      table.unique(['subject_type', 'subject_id', 'user_id'])
    })

    this.schema.createTable('proposals', (table) => {
      table.increments('id')
      table.integer('version').notNullable().defaultTo(0)
      table.string('subject_type', 24).notNullable()
      table.integer('subject_id').unsigned().notNullable()
      table.string('step', 40).notNullable() // the step that the last approval executes
      table.string('state', 16).notNullable()
      table.text('payload', 'longtext').notNullable()
      table.bigInteger('amount').nullable()
      table.text('route').notNullable() // posts in order
      table.string('awaiting_post', 24).nullable()
      table.string('summary', 2000).nullable()
      table.integer('proposer_id').unsigned().notNullable().references('users.id')
      table.datetime('proposed_at', { precision: 3 }).notNullable()
      table.datetime('closed_at', { precision: 3 }).nullable()
      table.index(['subject_type', 'subject_id', 'state'])
      table.index(['state', 'awaiting_post', 'id'])
    })

    this.schema.createTable('approvals', (table) => {
      table.increments('id')
      table.integer('proposal_id').unsigned().notNullable().references('proposals.id')
      table.integer('position').notNullable()
      table.string('post', 24).notNullable()
      table.integer('approver_id').unsigned().notNullable().references('users.id')
      table.integer('deputy_for_id').unsigned().nullable().references('users.id')
      table.string('verdict', 12).notNullable() // approved | sent_back
      table.string('comment', 1000).nullable()
      table.datetime('decided_at', { precision: 3 }).notNullable()
      table.unique(['proposal_id', 'position'])
    })

    this.schema.createTable('proposal_events', (table) => {
      table.increments('id')
      table.integer('proposal_id').unsigned().notNullable().references('proposals.id')
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
      table.unique(['proposal_id', 'sequence'])
    })

    this.schema.createTable('grant_decisions', (table) => {
      table.increments('id')
      table.integer('claim_id').unsigned().notNullable().unique().references('claims.id')
      table.bigInteger('amount').notNullable()
      table.string('tier', 24).notNullable()
      table.text('explanation', 'longtext').notNullable()
      table.text('conditions', 'longtext').notNullable()
      table.string('notice_number', 60).notNullable().unique()
      table.date('decided_on').notNullable()
      table.date('withdrawable_until').notNullable()
      table.datetime('created_at', { precision: 3 }).notNullable()
    })

    this.schema.createTable('grant_refusals', (table) => {
      table.increments('id')
      table.integer('claim_id').unsigned().notNullable().unique().references('claims.id')
      table.string('reason', 2000).notNullable()
      table.string('article', 60).notNullable()
      table.string('notice_number', 60).notNullable().unique()
      table.date('decided_on').notNullable()
      table.datetime('created_at', { precision: 3 }).notNullable()
    })

    this.schema.createTable('performance_reports', (table) => {
      table.increments('id')
      table.integer('claim_id').unsigned().notNullable().unique().references('claims.id')
      table.bigInteger('eligible_cost').notNullable()
      table.date('reported_on').notNullable()
      table.integer('reported_by_id').unsigned().notNullable().references('users.id')
      table.datetime('created_at', { precision: 3 }).notNullable()
    })

    this.schema.createTable('amount_finalisations', (table) => {
      table.increments('id')
      table.integer('claim_id').unsigned().notNullable().unique().references('claims.id')
      table.bigInteger('amount').notNullable()
      table.text('explanation', 'longtext').notNullable()
      table.string('notice_number', 60).notNullable().unique()
      table.date('decided_on').notNullable()
      table.datetime('created_at', { precision: 3 }).notNullable()
    })

    this.schema.createTable('notices', (table) => {
      table.increments('id')
      table.integer('claim_id').unsigned().notNullable().references('claims.id')
      table.string('kind', 32).notNullable() // receipt | correction | grant | refusal | finalisation | payment …
      table.integer('form').nullable() // 様式第n号
      table.string('number', 60).nullable().unique()
      table.date('issued_on').notNullable()
      table.integer('template_version').notNullable()
      table.text('data', 'longtext').notNullable() // everything printed, frozen
      table.string('pdf_key', 200).nullable()
      table.string('pdf_sha256', 64).nullable()
      table.datetime('pdf_rendered_at', { precision: 3 }).nullable()
      table.datetime('created_at', { precision: 3 }).notNullable()
      table.index(['claim_id', 'id'])
    })
  }
}
