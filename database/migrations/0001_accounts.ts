import { BaseSchema } from '@adonisjs/lucid/schema'

/** People and what links them to companies and to the office. Rows end; they are never deleted. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('users', (table) => {
      table.increments('id')
      table.string('email', 254).notNullable().unique()
      table.string('password').nullable()
      table.string('name', 100).notNullable()
      table.string('locale', 8).notNullable().defaultTo('ja')
      table.integer('merged_into_id').unsigned().nullable().index() // another account of the same person, which stays
      table.boolean('is_demo').notNullable().defaultTo(false)
      table.datetime('confirmed_at', { precision: 3 }).nullable()
      table.datetime('deactivated_at', { precision: 3 }).nullable()
      table.datetime('sessions_ended_at', { precision: 3 }).nullable() // sessions begun before are over
      table.datetime('created_at', { precision: 3 }).notNullable()
      table.datetime('updated_at', { precision: 3 }).notNullable()
    })

    this.schema.createTable('user_tokens', (table) => {
      table.increments('id')
      table.integer('user_id').unsigned().notNullable().references('users.id')
      table.string('purpose', 32).notNullable() // confirm_email | reset_password
      table.string('token_hash', 64).notNullable().unique()
      table.text('return_to').nullable()
      table.datetime('expires_at', { precision: 3 }).notNullable()
      table.datetime('used_at', { precision: 3 }).nullable()
      table.datetime('created_at', { precision: 3 }).notNullable()
      table.index(['user_id', 'purpose'])
    })

    this.schema.createTable('companies', (table) => {
      table.increments('id')
      table.integer('version').notNullable().defaultTo(0)
      table.string('kind', 16).notNullable().defaultTo('corporation') // corporation | individual
      table.string('form', 32).nullable() // company | soleProprietor | npo | medical | association …
      table.string('corporate_number', 13).nullable().unique()
      table.boolean('is_verified').notNullable().defaultTo(false)
      table.string('name', 200).notNullable()
      table.string('name_kana', 200).nullable()
      table.string('search_text', 500).notNullable().defaultTo('')
      table.string('representative_title', 60).nullable()
      table.string('representative_name', 100).nullable()
      table.string('industry', 3).nullable()
      table.bigInteger('capital').nullable()
      table.integer('regular_employees').nullable()
      table.string('head_office_postal_code', 7).nullable()
      table.string('head_office_address', 300).nullable()
      table.boolean('head_office_in_ward').nullable()
      table.date('head_office_since').nullable()
      table.string('main_office_postal_code', 7).nullable()
      table.string('main_office_address', 300).nullable()
      table.boolean('main_office_in_ward').nullable()
      table.date('main_office_since').nullable()
      table.date('opened_in_ward_on').nullable()
      table.boolean('virtual_office').nullable()
      table.string('postal_code', 7).nullable()
      table.string('postal_address', 300).nullable()
      table.string('telephone', 20).nullable()
      table.string('invoice_number', 14).nullable()
      table.boolean('deemed_large').nullable()
      table.boolean('regulated_entertainment').nullable()
      table.boolean('organised_crime_ties').nullable()
      table.boolean('tax_arrears').nullable()
      table.datetime('declared_at', { precision: 3 }).nullable()
      table.datetime('created_at', { precision: 3 }).notNullable()
      table.datetime('updated_at', { precision: 3 }).notNullable()
    })

    this.schema.createTable('bank_accounts', (table) => {
      table.increments('id')
      table.integer('company_id').unsigned().notNullable().references('companies.id')
      table.string('bank_code', 4).notNullable()
      table.string('branch_code', 3).notNullable()
      table.string('account_type', 1).notNullable() // 1 普通, 2 当座, 4 貯蓄, 9 その他
      table.string('account_number', 255).notNullable()
      table.string('last_digits', 3).notNullable()
      table.string('holder_kana', 60).notNullable()
      table.integer('created_by_id').unsigned().notNullable().references('users.id')
      table.datetime('created_at', { precision: 3 }).notNullable()
      table.datetime('ended_at', { precision: 3 }).nullable()
      table.index(['company_id', 'ended_at'])
    })

    this.schema.createTable('affiliations', (table) => {
      table.increments('id')
      table.integer('user_id').unsigned().notNullable().references('users.id')
      table.integer('company_id').unsigned().notNullable().references('companies.id')
      table.string('kind', 16).notNullable() // administrator | member | employee
      table.datetime('since', { precision: 3 }).notNullable()
      table.datetime('until', { precision: 3 }).nullable()
      table.index(['user_id', 'until'])
      table.index(['company_id', 'until'])
    })

    this.schema.createTable('invitations', (table) => {
      table.increments('id')
      table.integer('company_id').unsigned().nullable().references('companies.id')
      table.string('email', 254).notNullable()
      table.string('kind', 16).notNullable() // administrator | member | staff
      table.string('token_hash', 64).notNullable().unique()
      table.text('payload').nullable() // posts of invited staff
      table.integer('invited_by_id').unsigned().notNullable().references('users.id')
      table.datetime('expires_at', { precision: 3 }).notNullable()
      table.datetime('accepted_at', { precision: 3 }).nullable()
      table.datetime('withdrawn_at', { precision: 3 }).nullable()
      table.datetime('created_at', { precision: 3 }).notNullable()
      table.index(['company_id', 'accepted_at'])
    })

    this.schema.createTable('staff_posts', (table) => {
      table.increments('id')
      table.integer('user_id').unsigned().notNullable().references('users.id')
      table.string('desk', 20).notNullable() // claims | courses | certifications | accounts | programmes | audit | admin
      table.string('post', 24).notNullable() // clerk | section_chief | division_chief | accountant | officer | chair | auditor | administrator …
      table.bigInteger('approval_limit').nullable() // yen this officer may decide alone; none: what the programme says
      table.date('since').notNullable()
      table.date('until').nullable()
      table.integer('posted_by_id').unsigned().nullable().references('users.id')
      table.datetime('created_at', { precision: 3 }).notNullable()
      table.index(['user_id', 'until'])
      table.index(['desk', 'post'])
    })

    this.schema.createTable('deputies', (table) => {
      table.increments('id')
      table.integer('staff_post_id').unsigned().notNullable().references('staff_posts.id')
      table.integer('deputy_id').unsigned().notNullable().references('users.id')
      table.date('since').notNullable()
      table.date('until').notNullable()
      table.datetime('created_at', { precision: 3 }).notNullable()
      table.datetime('ended_at', { precision: 3 }).nullable()
      table.index(['deputy_id', 'until'])
    })

    this.schema.createTable('audit_trail', (table) => {
      table.increments('id')
      table.integer('actor_id').unsigned().nullable().references('users.id')
      table.string('actor_as', 32).nullable()
      table.string('action', 64).notNullable()
      table.string('subject_type', 32).notNullable()
      table.integer('subject_id').unsigned().nullable()
      table.text('changes', 'longtext').nullable()
      table.datetime('occurred_at', { precision: 3 }).notNullable()
      table.index(['subject_type', 'subject_id'])
      table.index(['actor_id', 'id'])
    })

    this.schema.createTable('certificates', (table) => {
      table.increments('id')
      table.integer('company_id').unsigned().notNullable().references('companies.id')
      table.string('scheme', 40).notNullable()
      table.string('field', 40).notNullable()
      table.date('valid_from').notNullable()
      table.date('valid_until').notNullable()
      table.date('revoked_on').nullable()
      table.datetime('created_at', { precision: 3 }).notNullable()
      table.index(['company_id', 'scheme', 'valid_until'])
    })
  }
}
