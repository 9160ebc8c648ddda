import { BaseSchema } from '@adonisjs/lucid/schema'

const at = { precision: 3 }

/** What happens to a certificate after it was issued: reminders, reports of change, statements before a hearing. */
export default class extends BaseSchema {
  async up() {
    /** One row for each time a company was told that a certificate runs out, or has run out. */
    this.schema.createTable('certificate_reminders', (table) => {
      table.increments('id')
      table.integer('certification_id').unsigned().notNullable().references('certifications.id')
      table.string('kind', 12).notNullable() // expires | expired
      table.date('due_on').notNullable()
      table.datetime('told_at', at).notNullable()
      table.unique(['certification_id', 'kind', 'due_on'])
    })

    /** 変更届 */
    this.schema.createTable('change_reports', (table) => {
      table.increments('id')
      table.integer('version').notNullable().defaultTo(0)
      table.integer('company_id').unsigned().notNullable().references('companies.id')
      table.integer('certification_id').unsigned().notNullable().references('certifications.id')
      table.string('kind', 16).notNullable() // name | address | officers | employees | practice | other
      table.string('field', 40).nullable() // of a practice that has ended
      table.date('changed_on').notNullable()
      table.string('description', 2000).notNullable()
      table.integer('reported_by_id').unsigned().notNullable().references('users.id')
      table.datetime('reported_at', at).notNullable()
      table.integer('noted_by_id').unsigned().nullable().references('users.id')
      table.datetime('noted_at', at).nullable()
      table.string('note', 1000).nullable() // the office's, never shown to the company
      table.index(['company_id', 'id'])
      table.index(['noted_at', 'id'])
    })

    /** 弁明書: each one that was sent; the last counts. */
    this.schema.createTable('revocation_statements', (table) => {
      table.increments('id')
      table.integer('revocation_id').unsigned().notNullable().references('certificate_revocations.id')
      table.text('body').notNullable()
      table.integer('evidence_file_id').unsigned().nullable().references('evidence_files.id')
      table.integer('written_by_id').unsigned().notNullable().references('users.id')
      table.datetime('written_at', at).notNullable()
      table.index(['revocation_id', 'id'])
    })

    this.schema.alterTable('evidence_files', (table) => {
      table.integer('revocation_id').unsigned().nullable().index()
    })
    this.schema.alterTable('certificate_revocations', (table) => {
      table.integer('change_report_id').unsigned().nullable() // what it began with
    })
  }
}
