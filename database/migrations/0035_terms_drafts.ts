import { BaseSchema } from '@adonisjs/lucid/schema'

/** Next terms while they are written, who wrote them, and what they would have done to last year's cases. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('terms_drafts', (table) => {
      table.increments('id')
      table.integer('version').notNullable().defaultTo(0) // of what is written
      table.integer('locks').notNullable().defaultTo(0)
      table.string('kind', 16).notNullable() // programme | course_kind | scheme
      table.string('code', 40).notNullable()
      table.integer('fiscal_year').nullable() // of a programme
      table.integer('source_id').unsigned().notNullable() // terms or edition it was copied from
      table.string('source_digest', 64).notNullable()
      table.text('definition', 'longtext').notNullable() // as copied
      table.text('document', 'longtext').notNullable() // as typed
      table.text('revisions', 'longtext').notNullable()
      table.string('state', 16).notNullable() // open | adopted | discarded
      table.string('open_key', 80).nullable().unique() // one open draft of the same terms
      table.boolean('is_demo').notNullable().defaultTo(false)
      table.integer('author_id').unsigned().notNullable().references('users.id')
      table.integer('saved_by_id').unsigned().notNullable().references('users.id')
      table.datetime('saved_at', { precision: 3 }).notNullable()
      table.integer('proposed_version').nullable()
      table.integer('proposed_by_id').unsigned().nullable().references('users.id')
      table.datetime('proposed_at', { precision: 3 }).nullable()
      table.integer('closed_by_id').unsigned().nullable().references('users.id')
      table.datetime('closed_at', { precision: 3 }).nullable()
      table.datetime('created_at', { precision: 3 }).notNullable()
      table.index(['state', 'kind', 'code'])
    })

    this.schema.createTable('terms_rehearsals', (table) => {
      table.increments('id')
      table.integer('terms_draft_id').unsigned().notNullable().references('terms_drafts.id')
      table.string('digest', 64).notNullable() // of the terms that were rehearsed
      table.integer('fiscal_year').notNullable() // whose cases
      table.text('results', 'longtext').notNullable()
      table.integer('ran_by_id').unsigned().notNullable().references('users.id')
      table.datetime('ran_at', { precision: 3 }).notNullable()
      table.index(['terms_draft_id', 'id'])
    })

    this.schema.createTable('terms_rehearsal_cases', (table) => {
      table.increments('id')
      table.integer('terms_rehearsal_id').unsigned().notNullable().references('terms_rehearsals.id')
      table.integer('claim_id').unsigned().notNullable().references('claims.id')
      table.string('effect', 16).notNullable() // gains | loses | undecidable | same
      table.bigInteger('amount_before').nullable()
      table.bigInteger('amount_after').nullable()
      table.string('reason', 60).nullable() // what stands in the way under the new terms
      table.string('tier', 40).notNullable()
      table.string('size', 8).notNullable() // by regular employees
      table.unique(['terms_rehearsal_id', 'claim_id'])
      table.index(['terms_rehearsal_id', 'effect', 'id'])
    })
  }
}
