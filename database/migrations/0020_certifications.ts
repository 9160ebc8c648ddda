import { BaseSchema } from '@adonisjs/lucid/schema'

const at = { precision: 3 }

/** Certification schemes, their cases from the self-assessment to the panel, and what comes of them. */
export default class extends BaseSchema {
  async up() {
    this.schemes()
    this.cases()
    this.sharedTables()
    this.reviews()
    this.panels()
    this.certificates()
    this.revocations()
    this.histories()
  }

  private schemes() {
    this.schema.createTable('certification_schemes', (table) => {
      table.increments('id')
      table.string('code', 40).notNullable().unique()
      table.string('name', 200).notNullable()
      table.string('name_en', 200).notNullable()
      table.string('department', 16).notNullable() // industry | equality
      table.string('ordinance', 300).notNullable()
      table.string('project', 100).notNullable() // the plan's project it hangs on
      table.string('case_sign', 20).notNullable()
      table.string('subject', 12).notNullable() // company | person
      table.date('ends_on').nullable() // from the day after: nothing new, no renewal
      table.integer('current_edition_id').unsigned().nullable()
      table.datetime('created_at', at).notNullable()
    })

    this.schema.createTable('scheme_editions', (table) => {
      table.increments('id')
      table.integer('scheme_id').unsigned().notNullable().references('certification_schemes.id')
      table.integer('edition').notNullable()
      table.text('definition', 'longtext').notNullable()
      table.string('digest', 64).notNullable()
      table.integer('adopted_by_id').unsigned().nullable().references('users.id')
      table.datetime('adopted_at', at).notNullable()
      table.unique(['scheme_id', 'edition'])
    })
  }

  private cases() {
    this.schema.createTable('certifications', (table) => {
      table.increments('id')
      table.integer('version').notNullable().defaultTo(0) // the lock of every step
      table.integer('company_id').unsigned().notNullable().references('companies.id')
      table.integer('scheme_id').unsigned().notNullable().references('certification_schemes.id')
      table.integer('scheme_edition_id').unsigned().notNullable().references('scheme_editions.id') // fixed from the first submission on
      table.integer('renews_id').unsigned().nullable().references('certifications.id') // the case whose certificates it renews
      table.integer('fiscal_year').notNullable()
      table.string('state', 24).notNullable()
      table.boolean('is_open').notNullable().defaultTo(true)
      table.string('number', 60).nullable().unique()
      table.integer('opened_by_id').unsigned().notNullable().references('users.id')
      table.datetime('submitted_at', at).nullable() // first submission; never changes
      table.date('arrived_on').nullable()
      table.text('company_facts', 'longtext').nullable() // the company as it was at first submission
      table.text('fields').nullable() // codes of the fields applied for
      table.text('recommendation', 'longtext').nullable() // the panel's, by field: {verdict, conditions}
      table.date('due_on').nullable() // standard processing period; stands still while returned
      table.integer('due_days_left').nullable()
      table.integer('assignee_id').unsigned().nullable().references('users.id')
      table.datetime('concluded_at', at).nullable()
      table.string('search_text', 500).notNullable().defaultTo('')
      table.datetime('created_at', at).notNullable()
      table.datetime('updated_at', at).notNullable()
      table.index(['is_open', 'due_on', 'id'])
      table.index(['state', 'due_on', 'id'])
      table.index(['assignee_id', 'is_open', 'due_on', 'id'])
      table.index(['company_id', 'id'])
      table.index(['scheme_id', 'state'])
    })

    /** Each answer as it was sent, and how it was judged. */
    this.schema.createTable('certification_answers', (table) => {
      table.increments('id')
      table.integer('certification_id').unsigned().notNullable().references('certifications.id')
      table.string('item', 40).notNullable()
      table.integer('item_version').notNullable()
      table.string('field', 40).notNullable()
      table.text('answer').notNullable() // as typed; empty: unanswered
      table.integer('own_points').nullable() // null: only reviewers give them
      table.text('previous_answer').nullable() // before its last change
      table.datetime('changed_at', at).notNullable() // answer or evidence; reviewers see what changed since they looked
      table.boolean('is_carried').notNullable().defaultTo(false) // unchanged since the renewed case: nothing to prove, nothing to review
      table.integer('accepted_points').nullable() // as the reviews concluded; of a carried item, the renewed case's
      table.unique(['certification_id', 'item'])
    })

    /** Who prepared the form, and who governs the company: what a reviewer declares against. */
    this.schema.createTable('certification_parties', (table) => {
      table.increments('id')
      table.integer('certification_id').unsigned().notNullable().references('certifications.id')
      table.string('kind', 12).notNullable() // officer | adviser
      table.string('name', 100).notNullable()
      table.string('organisation', 200).nullable()
      table.string('corporate_number', 13).nullable()
      table.text('email').nullable() // of an adviser; sealed
      table.string('email_key', 64).nullable().index() // keyed hash of the address
      table.string('domain', 200).nullable()
      table.index(['certification_id'])
    })

    this.schema.createTable('site_visits', (table) => {
      table.increments('id')
      table.integer('certification_id').unsigned().notNullable().references('certifications.id')
      table.string('kind', 12).notNullable() // visit | hearing
      table.date('held_on').notNullable()
      table.string('place', 200).nullable()
      table.string('attendees', 500).nullable()
      table.text('notes').notNullable()
      table.integer('author_id').unsigned().notNullable().references('users.id')
      table.datetime('created_at', at).notNullable()
      table.index(['certification_id', 'id'])
    })
  }

  /** Drafts, files, checks, notes and papers serve certifications as they serve claims. */
  private sharedTables() {
    for (const name of ['drafts', 'evidence_files', 'examination_items', 'internal_notes']) {
      this.schema.alterTable(name, (table) => {
        table.integer('claim_id').unsigned().nullable().alter()
        table.integer('certification_id').unsigned().nullable()
      })
    }
    this.schema.alterTable('drafts', (table) => void table.unique(['certification_id', 'kind']))
    this.schema.alterTable('evidence_files', (table) => {
      table.string('item_code', 40).nullable() // the item it proves
      table.integer('carried_from_id').unsigned().nullable() // the renewed case's file
      table.index(['certification_id', 'stage'])
    })
    this.schema.alterTable('examination_items', (table) => void table.unique(['certification_id', 'stage', 'code']))
    this.schema.alterTable('internal_notes', (table) => void table.index(['certification_id', 'id']))
    this.schema.alterTable('notices', (table) => {
      table.integer('certification_id').unsigned().nullable().index()
      table.integer('revocation_id').unsigned().nullable().index() // of a certificate
      table.integer('panel_id').unsigned().nullable().index()
    })
  }

  private reviews() {
    this.schema.createTable('reviewer_profiles', (table) => {
      table.increments('id')
      table.integer('version').notNullable().defaultTo(0)
      table.integer('user_id').unsigned().notNullable().unique().references('users.id')
      table.text('expertise').notNullable() // codes of fields
      table.integer('capacity').notNullable().defaultTo(5) // cases at once
      table.date('absent_from').nullable()
      table.date('absent_until').nullable()
      table.text('other_emails').nullable() // sealed list, confirmed or not: both count for conflicts
      table.text('address').nullable() // sealed
      table.text('employers').nullable() // [{name, corporateNumber, since, until}]
      table.text('clients').nullable() // 顧問先 [{name, corporateNumber}]
      table.datetime('confirmed_at', at).nullable()
      table.datetime('updated_at', at).notNullable()
    })

    this.schema.createTable('review_assignments', (table) => {
      table.increments('id')
      table.integer('version').notNullable().defaultTo(0)
      table.integer('certification_id').unsigned().notNullable().references('certifications.id')
      table.integer('reviewer_id').unsigned().notNullable().references('users.id')
      table.string('kind', 12).notNullable() // reviewer | expert
      table.integer('position').nullable() // 1, 2, … of the reviewers; the one after the last is the third
      table.text('fields').notNullable() // what this person reviews; an expert perhaps one
      table.string('state', 16).notNullable()
      table.boolean('is_live').notNullable().defaultTo(true) // invited, accepted or sent
      table.datetime('invited_at', at).notNullable()
      table.date('answer_due_on').notNullable()
      table.date('review_due_on').notNullable()
      table.datetime('answered_at', at).nullable()
      table.datetime('sent_at', at).nullable()
      table.datetime('looked_at', at).nullable() // what changed later is shown as changed
      table.integer('invited_by_id').unsigned().nullable().references('users.id')
      table.string('end_reason', 500).nullable()
      table.index(['reviewer_id', 'is_live', 'id'])
      table.index(['certification_id', 'is_live'])
    })

    this.schema.createTable('conflict_declarations', (table) => {
      table.increments('id')
      table.integer('certification_id').unsigned().notNullable().references('certifications.id')
      table.integer('user_id').unsigned().notNullable().references('users.id')
      table.string('answer', 16).notNullable() // none | relative | employed | adviser | other
      table.string('note', 500).nullable()
      table.datetime('declared_at', at).notNullable()
      table.index(['certification_id', 'user_id'])
      table.index(['user_id', 'answer'])
    })

    this.schema.createTable('review_scores', (table) => {
      table.increments('id')
      table.integer('review_assignment_id').unsigned().notNullable().references('review_assignments.id')
      table.string('item', 40).notNullable()
      table.integer('points').nullable()
      table.string('reason', 1000).nullable() // where it differs from the company's own
      table.datetime('scored_at', at).notNullable()
      table.unique(['review_assignment_id', 'item'])
    })

    this.schema.createTable('review_verdicts', (table) => {
      table.increments('id')
      table.integer('review_assignment_id').unsigned().notNullable().references('review_assignments.id')
      table.string('field', 40).notNullable()
      table.string('verdict', 12).nullable() // fit | conditional | unfit
      table.string('reason', 2000).nullable()
      table.string('conditions', 1000).nullable()
      table.unique(['review_assignment_id', 'field'])
    })
  }

  private panels() {
    this.schema.createTable('panels', (table) => {
      table.increments('id')
      table.integer('version').notNullable().defaultTo(0)
      table.integer('scheme_id').unsigned().notNullable().references('certification_schemes.id')
      table.integer('fiscal_year').notNullable()
      table.integer('number').notNullable() // 第n回
      table.string('state', 16).notNullable()
      table.datetime('held_at', at).notNullable()
      table.string('place', 200).notNullable()
      table.text('remarks').nullable() // printed in the minutes
      table.integer('opened_by_id').unsigned().nullable().references('users.id')
      table.datetime('closed_at', at).nullable()
      table.datetime('created_at', at).notNullable()
      table.unique(['scheme_id', 'fiscal_year', 'number'])
    })

    this.schema.createTable('panel_members', (table) => {
      table.increments('id')
      table.integer('panel_id').unsigned().notNullable().references('panels.id')
      table.integer('user_id').unsigned().notNullable().references('users.id')
      table.string('post', 16).notNullable() // chair | reviewer | expert
      table.boolean('attends').nullable() // null: not known yet
      table.unique(['panel_id', 'user_id'])
    })

    this.schema.createTable('panel_items', (table) => {
      table.increments('id')
      table.integer('panel_id').unsigned().notNullable().references('panels.id')
      table.integer('certification_id').unsigned().notNullable().references('certifications.id')
      table.integer('position').notNullable()
      table.text('discussion').nullable()
      table.text('recommendation', 'longtext').nullable() // by field, written at closing
      table.unique(['panel_id', 'certification_id'])
    })

    /** 除斥: who leaves the room for a case. */
    this.schema.createTable('panel_recusals', (table) => {
      table.increments('id')
      table.integer('panel_item_id').unsigned().notNullable().references('panel_items.id')
      table.integer('user_id').unsigned().notNullable().references('users.id')
      table.string('because', 500).notNullable()
      table.unique(['panel_item_id', 'user_id'])
    })

    this.schema.createTable('panel_votes', (table) => {
      table.increments('id')
      table.integer('panel_item_id').unsigned().notNullable().references('panel_items.id')
      table.integer('user_id').unsigned().notNullable().references('users.id')
      table.string('field', 40).notNullable()
      table.string('vote', 12).notNullable() // fit | conditional | unfit | abstain
      table.string('conditions', 1000).nullable()
      table.datetime('voted_at', at).notNullable()
      table.unique(['panel_item_id', 'user_id', 'field'])
    })
  }

  private certificates() {
    /** 認定証・表彰状: the paper, one an act; its fields are rows of `certificates`. */
    this.schema.createTable('certificate_documents', (table) => {
      table.increments('id')
      table.integer('certification_id').unsigned().notNullable().references('certifications.id')
      table.integer('company_id').unsigned().notNullable().references('companies.id')
      table.string('scheme', 40).notNullable()
      table.integer('edition').notNullable() // a re-issue is the next one
      table.string('number', 60).notNullable().unique()
      table.string('verify_code', 40).notNullable().unique() // nobody guesses it
      table.date('issued_on').notNullable()
      table.text('data', 'longtext').notNullable() // what is printed, frozen
      table.integer('superseded_by_id').unsigned().nullable()
      table.string('pdf_key', 200).nullable()
      table.string('pdf_sha256', 64).nullable()
      table.datetime('created_at', at).notNullable()
      table.index(['company_id', 'scheme'])
      table.unique(['certification_id', 'edition'])
    })

    this.schema.alterTable('certificates', (table) => {
      table.date('valid_until').nullable().alter() // null: an award does not expire
      table.integer('certification_id').unsigned().nullable().index()
      table.integer('document_id').unsigned().nullable().index()
      table.string('conditions', 1000).nullable()
      table.date('surrendered_on').nullable() // given back by the company
      table.index(['scheme', 'valid_until'])
    })
  }

  private revocations() {
    this.schema.createTable('certificate_revocations', (table) => {
      table.increments('id')
      table.integer('version').notNullable().defaultTo(0)
      table.integer('company_id').unsigned().notNullable().references('companies.id')
      table.integer('certification_id').unsigned().notNullable().references('certifications.id')
      table.string('scheme', 40).notNullable()
      table.text('fields').notNullable()
      table.string('state', 16).notNullable()
      table.string('reason', 2000).notNullable()
      table.string('article', 60).notNullable()
      table.date('noticed_on').notNullable()
      table.datetime('hearing_at', at).notNullable()
      table.string('hearing_place', 200).notNullable()
      table.date('heard_on').nullable()
      table.boolean('appeared').nullable()
      table.text('hearing_note').nullable()
      table.date('revoked_on').nullable()
      table.integer('opened_by_id').unsigned().notNullable().references('users.id')
      table.datetime('created_at', at).notNullable()
      table.index(['certification_id', 'state'])
      table.index(['state', 'hearing_at', 'id'])
    })

    /** Each claim that used the certified tier, and what the office decided of it. Nothing changes by itself. */
    this.schema.createTable('revocation_effects', (table) => {
      table.increments('id')
      table.integer('revocation_id').unsigned().notNullable().references('certificate_revocations.id')
      table.integer('claim_id').unsigned().notNullable().references('claims.id')
      table.string('decision', 16).nullable() // keep | recalculate | reclaim | revoke; null: not decided yet
      table.string('note', 1000).nullable()
      table.integer('proposal_id').unsigned().nullable().references('proposals.id')
      table.integer('decided_by_id').unsigned().nullable().references('users.id')
      table.datetime('decided_at', at).nullable()
      table.unique(['revocation_id', 'claim_id'])
      table.index(['claim_id'])
    })
  }

  private histories() {
    const subjects = {
      certification: 'certifications',
      review_assignment: 'review_assignments',
      panel: 'panels',
      certificate_revocation: 'certificate_revocations',
    }
    for (const [subject, parent] of Object.entries(subjects)) {
      this.history(subject, parent)
      this.refuseChange(`${subject}_events`)
    }
    this.refuseChange('conflict_declarations')
  }

  private history(subject: string, parent: string) {
    this.schema.createTable(`${subject}_events`, (table) => {
      table.increments('id')
      table.integer(`${subject}_id`).unsigned().notNullable().references(`${parent}.id`)
      table.integer('sequence').notNullable()
      table.string('step', 40).notNullable()
      table.string('from_state', 24).notNullable()
      table.string('to_state', 24).notNullable()
      table.string('article', 60).notNullable()
      table.integer('actor_id').unsigned().nullable().references('users.id')
      table.string('actor_as', 32).notNullable()
      table.integer('deputy_for_id').unsigned().nullable().references('users.id')
      table.text('facts', 'longtext').notNullable()
      table.datetime('occurred_at', at).notNullable()
      table.string('previous_hash', 64).notNullable()
      table.string('hash', 64).notNullable()
      table.unique([`${subject}_id`, 'sequence'], { indexName: `${subject}_events_in_order` })
    })
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
