import { BaseSchema } from '@adonisjs/lucid/schema'

/** Courses: kinds as data, courses, sessions with their limits and meetings, and everything a participant does. */
export default class extends BaseSchema {
  async up() {
    const at = { precision: 3 }

    this.schema.createTable('course_kinds', (table) => {
      table.increments('id')
      table.string('code', 40).notNullable().unique()
      table.string('name', 200).notNullable()
      table.string('name_en', 200).notNullable()
      table.string('department', 16).notNullable() // industry | equality
      table.string('project', 100).nullable() // the plan's project it hangs on
      table.integer('current_edition_id').unsigned().nullable() // the edition new sessions are opened under
      table.datetime('created_at', at).notNullable()
    })

    /** A session keeps the edition it was opened under. */
    this.schema.createTable('kind_editions', (table) => {
      table.increments('id')
      table.integer('course_kind_id').unsigned().notNullable().references('course_kinds.id')
      table.integer('edition').notNullable()
      table.text('definition', 'longtext').notNullable()
      table.string('digest', 64).notNullable()
      table.integer('adopted_by_id').unsigned().nullable().references('users.id')
      table.datetime('adopted_at', at).notNullable()
      table.unique(['course_kind_id', 'edition'])
    })

    this.schema.createTable('rooms', (table) => {
      table.increments('id')
      table.string('code', 40).notNullable().unique()
      table.string('name', 100).notNullable()
      table.string('name_en', 100).notNullable()
      table.string('address', 300).notNullable()
      table.integer('seats').notNullable()
    })

    this.schema.createTable('courses', (table) => {
      table.increments('id')
      table.integer('version').notNullable().defaultTo(0)
      table.string('code', 20).notNullable().unique()
      table.integer('course_kind_id').unsigned().notNullable().references('course_kinds.id')
      table.string('field', 20).notNullable() // ai | newhire | newtech | global | management | qualification | workplace | exchange
      table.string('level', 16).notNullable() // introductory | basic | intermediate | advanced
      table.string('language', 8).notNullable().defaultTo('ja')
      table.string('mode', 12).notNullable() // onsite | online | hybrid
      table.string('title', 200).notNullable()
      table.string('title_kana', 200).nullable()
      table.string('title_en', 200).nullable()
      table.string('summary', 1000).notNullable()
      table.string('summary_en', 1000).nullable()
      table.string('aim', 1000).nullable() // what one will be able to do
      table.string('audience', 300).nullable() // for whom, in words
      table.integer('net_minutes').notNullable() // breaks excluded
      table.bigInteger('full_fee').notNullable().defaultTo(0) // what a place costs, tax included
      table.bigInteger('fee').notNullable().defaultTo(0) // what the participant pays of it
      table.text('completion').nullable() // a rule of its own in place of the kind's
      table.text('prerequisites').nullable() // codes of courses to have completed
      table.boolean('is_sample').notNullable().defaultTo(false) // invented for the demonstration
      table.string('state', 12).notNullable().defaultTo('draft') // draft | published | withdrawn
      table.datetime('publish_at', at).nullable() // published by itself from then on
      table.integer('edition').notNullable().defaultTo(0)
      table.string('search_text', 2000).notNullable().defaultTo('')
      table.integer('updated_by_id').unsigned().nullable().references('users.id')
      table.datetime('created_at', at).notNullable()
      table.datetime('updated_at', at).notNullable()
      table.index(['state', 'field', 'code'])
      table.index(['course_kind_id'])
    })

    this.schema.createTable('course_versions', (table) => {
      table.increments('id')
      table.integer('course_id').unsigned().notNullable().references('courses.id')
      table.integer('edition').notNullable()
      table.text('document', 'longtext').notNullable()
      table.integer('saved_by_id').unsigned().nullable().references('users.id')
      table.datetime('saved_at', at).notNullable()
      table.unique(['course_id', 'edition'])
    })

    /** 開催回: the unit of seats and attendance. `version` is the lock under which seats are given. */
    this.schema.createTable('course_sessions', (table) => {
      table.increments('id')
      table.integer('version').notNullable().defaultTo(0)
      table.integer('course_id').unsigned().notNullable().references('courses.id')
      table.integer('number').notNullable() // of the course: 第2回
      table.integer('kind_edition_id').unsigned().notNullable().references('kind_editions.id')
      table.string('allocation', 16).notNullable() // first_come | lottery | selection
      table.string('state', 12).notNullable().defaultTo('draft') // draft | published | cancelled | finished
      table.datetime('publish_at', at).nullable()
      table.datetime('apply_from', at).notNullable()
      table.datetime('apply_until', at).notNullable()
      table.datetime('starts_at', at).notNullable() // of the first meeting
      table.datetime('ends_at', at).notNullable() // of the last meeting
      table.string('day_part', 12).notNullable() // daytime | evening | weekend
      table.string('place', 200).nullable()
      table.string('online_url', 500).nullable() // shown to confirmed people only
      table.integer('seats').notNullable()
      table.integer('taken').notNullable().defaultTo(0)
      table.integer('waiting').notNullable().defaultTo(0)
      table.integer('applied').notNullable().defaultTo(0) // lottery and selection: undecided applications
      table.integer('company_cap').nullable() // seats per company until the release
      table.datetime('cap_released_at', at).nullable() // when the cap ends
      table.boolean('is_cap_released').notNullable().defaultTo(false)
      table.boolean('is_waitlist_open').notNullable().defaultTo(true)
      table.integer('sequence').notNullable().defaultTo(0) // of its calendar entry
      table.datetime('results_released_at', at).nullable() // lottery drawn, selection released
      table.datetime('cancelled_at', at).nullable()
      table.string('cancel_reason', 500).nullable()
      table.datetime('moved_at', at).nullable()
      table.string('move_reason', 500).nullable()
      table.integer('instructor_id').unsigned().nullable().references('users.id')
      table.datetime('reminded_at', at).nullable()
      table.datetime('finished_at', at).nullable()
      table.datetime('survey_asked_at', at).nullable()
      table.datetime('created_at', at).notNullable()
      table.datetime('updated_at', at).notNullable()
      table.unique(['course_id', 'number'])
      table.index(['state', 'starts_at', 'id'])
      table.index(['state', 'apply_until', 'id'])
      table.index(['instructor_id', 'starts_at'])
    })

    /** Limits beside the session's own: a room's places, equipment, the share of an audience. */
    this.schema.createTable('seat_limits', (table) => {
      table.increments('id')
      table.integer('course_session_id').unsigned().notNullable().references('course_sessions.id')
      table.integer('position').notNullable() // limits are taken in this order
      table.string('kind', 12).notNullable() // room | equipment | audience
      table.string('audience_class', 24).nullable() // audience: whom the limit counts
      table.string('label', 100).notNullable()
      table.string('label_en', 100).nullable()
      table.integer('seats').notNullable()
      table.integer('taken').notNullable().defaultTo(0)
      table.unique(['course_session_id', 'position'])
    })

    this.schema.createTable('meetings', (table) => {
      table.increments('id')
      table.integer('course_session_id').unsigned().notNullable().references('course_sessions.id')
      table.integer('position').notNullable()
      table.datetime('starts_at', at).notNullable()
      table.datetime('ends_at', at).notNullable()
      table.integer('break_minutes').notNullable().defaultTo(0)
      table.integer('room_id').unsigned().nullable().references('rooms.id')
      table.string('place', 200).nullable()
      table.string('online_url', 500).nullable()
      table.string('topic', 200).nullable()
      table.unique(['course_session_id', 'position'])
      table.index(['room_id', 'starts_at'])
    })

    /** What a learner tells once: decides classes of age and residence. */
    this.schema.createTable('learner_profiles', (table) => {
      table.increments('id')
      table.integer('user_id').unsigned().notNullable().unique().references('users.id')
      table.string('name_kana', 100).nullable()
      table.date('born_on').nullable()
      table.boolean('lives_in_ward').nullable()
      table.boolean('studies_in_ward').nullable()
      table.string('private_email', 254).nullable()
      table.string('calendar_key', 64).notNullable().unique() // secret part of the address of one's calendar
      table.datetime('created_at', at).notNullable()
      table.datetime('updated_at', at).notNullable()
    })

    /** An employer declared by 法人番号; counts once the company or the desk has confirmed it. */
    this.schema.createTable('employments', (table) => {
      table.increments('id')
      table.integer('user_id').unsigned().notNullable().references('users.id')
      table.integer('company_id').unsigned().nullable().references('companies.id')
      table.string('corporate_number', 13).nullable()
      table.string('company_name', 200).notNullable() // as declared
      table.datetime('declared_at', at).notNullable()
      table.datetime('confirmed_at', at).nullable()
      table.integer('confirmed_by_id').unsigned().nullable().references('users.id')
      table.datetime('refused_at', at).nullable()
      table.datetime('ended_at', at).nullable()
      table.index(['user_id', 'ended_at'])
      table.index(['company_id', 'confirmed_at'])
    })

    this.schema.createTable('enrolment_groups', (table) => {
      table.increments('id')
      table.integer('course_session_id').unsigned().notNullable().references('course_sessions.id')
      table.integer('company_id').unsigned().nullable().references('companies.id')
      table.integer('size').notNullable() // together or none
      table.integer('formed_by_id').unsigned().notNullable().references('users.id')
      table.datetime('created_at', at).notNullable()
    })

    /** 受講申込. One per party and session: applying again reopens the row. */
    this.schema.createTable('enrolments', (table) => {
      table.increments('id')
      table.integer('version').notNullable().defaultTo(0)
      table.integer('course_session_id').unsigned().notNullable().references('course_sessions.id')
      table.string('party', 12).notNullable() // person | company | job_seeker
      table.string('party_key', 40).notNullable() // user:<id> or company:<id>
      table.integer('user_id').unsigned().nullable().references('users.id') // the participant, or who applied for the company
      table.integer('company_id').unsigned().nullable().references('companies.id') // confirmed employer, nominator, or the company itself
      table.string('state', 24).notNullable()
      table.boolean('is_live').notNullable().defaultTo(false) // neither declined nor cancelled
      table.integer('seats').notNullable().defaultTo(1) // tickets may be several
      table.boolean('holds_seat').notNullable().defaultTo(false) // counted in `taken`
      table.string('audience_class', 24).nullable() // wardSme | wardCompany | outside | …
      table.integer('priority').notNullable().defaultTo(0) // lower comes first
      table.string('boost', 24).nullable() // firstTimer | lostLastTime
      table.datetime('arrived_at', at).nullable() // null: never applied yet
      table.integer('arrival').notNullable().defaultTo(0) // order within one moment: the company's order
      table.integer('group_id').unsigned().nullable().references('enrolment_groups.id')
      table.integer('nominated_by_id').unsigned().nullable().references('users.id')
      table.datetime('nominated_at', at).nullable()
      table.datetime('held_until', at).nullable() // nominated, offered: when it lapses
      table.string('outcome', 24).nullable() // declined: lost | refused | lapsed | by_participant
      table.string('reason', 500).nullable() // of the last refusal or cancellation
      table.text('answers', 'longtext').nullable() // to screening questions and needs
      table.text('shared', 'longtext').nullable() // what the participant lets the company see: attendance, certificate
      table.string('payer', 12).nullable() // person | company
      table.string('contact_email', 255).nullable() // private address for protected kinds
      table.boolean('photo_allowed').nullable()
      table.integer('lottery_number').nullable() // place in the published anonymous list
      table.string('lottery_mark', 40).nullable() // its random, anonymous name there
      table.integer('present_minutes').nullable()
      table.datetime('result_at', at).nullable()
      table.datetime('surveyed_at', at).nullable()
      table.datetime('created_at', at).notNullable()
      table.datetime('updated_at', at).notNullable()
      table.unique(['course_session_id', 'party_key'])
      table.index(['course_session_id', 'state', 'priority', 'arrived_at', 'arrival', 'id'], 'enrolments_queue')
      table.index(['user_id', 'is_live', 'id'])
      table.index(['company_id', 'course_session_id'])
      table.index(['state', 'held_until'])
      table.index(['group_id'])
    })

    this.schema.createTable('enrolment_events', (table) => {
      table.increments('id')
      table.integer('enrolment_id').unsigned().notNullable().references('enrolments.id')
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
      table.unique(['enrolment_id', 'sequence'])
    })

    this.schema.createTable('guardian_consents', (table) => {
      table.increments('id')
      table.integer('enrolment_id').unsigned().notNullable().references('enrolments.id')
      table.string('name', 100).notNullable()
      table.string('email', 254).nullable()
      table.string('token_hash', 64).nullable().unique()
      table.string('source', 8).notNullable() // mail | paper
      table.boolean('photo_allowed').nullable()
      table.datetime('asked_at', at).notNullable()
      table.datetime('consented_at', at).nullable()
      table.datetime('refused_at', at).nullable()
      table.integer('recorded_by_id').unsigned().nullable().references('users.id')
      table.index(['enrolment_id'])
    })

    /** The hash stands before closing; seed and result after the draw. */
    this.schema.createTable('lotteries', (table) => {
      table.increments('id')
      table.integer('version').notNullable().defaultTo(0)
      table.integer('course_session_id').unsigned().notNullable().unique().references('course_sessions.id')
      table.string('seed', 255).notNullable() // encrypted until the draw publishes it
      table.string('seed_hash', 64).notNullable()
      table.datetime('committed_at', at).notNullable()
      table.string('public_value', 200).nullable()
      table.string('public_value_source', 500).nullable()
      table.text('entries', 'longtext').nullable() // the anonymous list as drawn
      table.text('results', 'longtext').nullable()
      table.integer('drawn_by_id').unsigned().nullable().references('users.id')
      table.datetime('drawn_at', at).nullable()
    })

    this.schema.createTable('lottery_overrides', (table) => {
      table.increments('id')
      table.integer('lottery_id').unsigned().notNullable().references('lotteries.id')
      table.integer('enrolment_id').unsigned().notNullable().references('enrolments.id')
      table.string('from_result', 12).notNullable()
      table.string('to_result', 12).notNullable()
      table.string('reason', 500).notNullable()
      table.integer('overridden_by_id').unsigned().notNullable().references('users.id')
      table.datetime('overridden_at', at).notNullable()
      table.index(['lottery_id'])
    })

    this.schema.createTable('screening_scores', (table) => {
      table.increments('id')
      table.integer('enrolment_id').unsigned().notNullable().references('enrolments.id')
      table.integer('scorer_id').unsigned().notNullable().references('users.id')
      table.integer('points').notNullable()
      table.string('reason', 1000).notNullable()
      table.datetime('scored_at', at).notNullable()
      table.unique(['enrolment_id', 'scorer_id'])
    })

    /** Minutes present; no row means "not recorded", which is not "absent". */
    this.schema.createTable('attendances', (table) => {
      table.increments('id')
      table.integer('enrolment_id').unsigned().notNullable().references('enrolments.id')
      table.integer('meeting_id').unsigned().notNullable().references('meetings.id')
      table.integer('minutes').notNullable()
      table.string('source', 8).notNullable() // qr | list | log
      table.integer('recorded_by_id').unsigned().nullable().references('users.id')
      table.datetime('recorded_at', at).notNullable()
      table.unique(['enrolment_id', 'meeting_id'])
      table.index(['meeting_id'])
    })

    this.schema.createTable('attendance_events', (table) => {
      table.increments('id')
      table.integer('enrolment_id').unsigned().notNullable().references('enrolments.id')
      table.integer('meeting_id').unsigned().notNullable().references('meetings.id')
      table.string('key', 64).notNullable().unique() // a check-in sent twice is one
      table.integer('from_minutes').nullable()
      table.integer('to_minutes').nullable() // null: undone
      table.string('source', 8).notNullable()
      table.string('reason', 500).nullable()
      table.integer('actor_id').unsigned().nullable().references('users.id')
      table.datetime('happened_at', at).notNullable() // on the phone
      table.datetime('occurred_at', at).notNullable() // here
      table.index(['enrolment_id', 'meeting_id'])
      table.index(['meeting_id', 'id'])
    })

    this.schema.createTable('assessments', (table) => {
      table.increments('id')
      table.integer('enrolment_id').unsigned().notNullable().references('enrolments.id')
      table.string('kind', 16).notNullable() // assignment | test
      table.integer('points').nullable() // test: 0 to 100
      table.boolean('is_passed').nullable() // assignment
      table.integer('recorded_by_id').unsigned().notNullable().references('users.id')
      table.datetime('recorded_at', at).notNullable()
      table.unique(['enrolment_id', 'kind'])
    })

    this.schema.createTable('course_certificates', (table) => {
      table.increments('id')
      table.integer('enrolment_id').unsigned().notNullable().references('enrolments.id')
      table.string('kind', 12).notNullable() // completion | hours
      table.integer('edition').notNullable() // a re-issue is the next one
      table.string('number', 60).notNullable().unique() // 2026-AI-02-7
      table.string('verify_code', 40).notNullable().unique() // nobody guesses it
      table.string('holder_name', 100).notNullable()
      table.date('issued_on').notNullable()
      table.integer('issued_by_id').unsigned().nullable().references('users.id')
      table.text('data', 'longtext').notNullable() // what is printed, frozen
      table.text('badge', 'longtext').nullable() // VC-JWT
      table.integer('superseded_by_id').unsigned().nullable()
      table.string('supersede_reason', 500).nullable()
      table.datetime('revoked_at', at).nullable()
      table.string('revoke_reason', 500).nullable()
      table.integer('revoked_by_id').unsigned().nullable().references('users.id')
      table.string('pdf_key', 200).nullable()
      table.string('pdf_sha256', 64).nullable()
      table.datetime('created_at', at).notNullable()
      table.unique(['enrolment_id', 'kind', 'edition'])
    })

    /** What is owed for a place: one running charge an enrolment; applying again after a cancellation begins another. */
    this.schema.createTable('course_charges', (table) => {
      table.increments('id')
      table.integer('version').notNullable().defaultTo(0)
      table.integer('enrolment_id').unsigned().notNullable().references('enrolments.id')
      table.string('payer', 12).notNullable() // person | company
      table.integer('company_id').unsigned().nullable().references('companies.id')
      table.integer('user_id').unsigned().nullable().references('users.id')
      table.bigInteger('amount').notNullable()
      table.string('invoice_number', 60).notNullable().unique()
      table.date('issued_on').notNullable()
      table.date('due_on').notNullable()
      table.date('paid_on').nullable()
      table.string('payment_method', 16).nullable() // transfer | counter
      table.string('receipt_number', 60).nullable().unique()
      table.integer('recorded_by_id').unsigned().nullable().references('users.id')
      table.bigInteger('refundable').nullable() // what the rule waives or gives back once the place is given up
      table.date('refunded_on').nullable()
      table.integer('refunded_by_id').unsigned().nullable().references('users.id')
      table.datetime('cancelled_at', at).nullable() // the place was given up
      table.datetime('created_at', at).notNullable()
      table.datetime('updated_at', at).notNullable()
      table.index(['enrolment_id', 'id'])
      table.index(['company_id', 'paid_on'])
      table.index(['paid_on', 'due_on', 'id'])
    })

    /** Both ways: the desk writes to all or to one, a participant to the desk. */
    this.schema.createTable('session_messages', (table) => {
      table.increments('id')
      table.integer('course_session_id').unsigned().notNullable().references('course_sessions.id')
      table.integer('enrolment_id').unsigned().nullable().references('enrolments.id') // null: to everybody concerned
      table.string('direction', 16).notNullable() // to_participants | to_desk
      table.string('subject', 200).nullable()
      table.text('body').notNullable()
      table.integer('author_id').unsigned().notNullable().references('users.id')
      table.datetime('sent_at', at).notNullable()
      table.datetime('read_at', at).nullable() // to_desk
      table.index(['course_session_id', 'direction', 'read_at'])
      table.index(['enrolment_id', 'id'])
    })

    /** Names nobody: an answer cannot be led back to its enrolment. */
    this.schema.createTable('survey_answers', (table) => {
      table.increments('id')
      table.integer('course_session_id').unsigned().notNullable().references('course_sessions.id')
      table.text('answers', 'longtext').notNullable()
      table.date('answered_on').notNullable()
      table.index(['course_session_id'])
    })

    /** A file of nominations, tried before it is carried out. */
    this.schema.createTable('nomination_batches', (table) => {
      table.increments('id')
      table.integer('version').notNullable().defaultTo(0)
      table.integer('course_session_id').unsigned().notNullable().references('course_sessions.id')
      table.integer('company_id').unsigned().notNullable().references('companies.id')
      table.string('sha256', 64).notNullable()
      table.text('rows', 'longtext').notNullable() // encrypted: names and addresses as read
      table.integer('tried_by_id').unsigned().notNullable().references('users.id')
      table.datetime('tried_at', at).notNullable()
      table.datetime('carried_out_at', at).nullable()
      table.index(['company_id', 'id'])
    })

    /** Exports are written by the worker and asked for again at download. */
    this.schema.createTable('exports', (table) => {
      table.increments('id')
      table.string('kind', 32).notNullable() // roster | register
      table.string('format', 8).notNullable() // csv | cp932 | xlsx
      table.text('parameters').notNullable()
      table.integer('asked_by_id').unsigned().notNullable().references('users.id')
      table.datetime('asked_at', at).notNullable()
      table.string('file_key', 200).nullable()
      table.integer('rows').nullable()
      table.datetime('ready_at', at).nullable()
      table.string('failed', 500).nullable()
      table.index(['asked_by_id', 'id'])
    })

    this.schema.alterTable('notices', (table) => {
      table.integer('claim_id').unsigned().nullable().alter() // a paper of a course has none
      table.integer('enrolment_id').unsigned().nullable().index()
    })

    const isSqlite = this.db.dialect.name.includes('sqlite')
    for (const name of ['enrolment_events', 'attendance_events', 'lottery_overrides', 'course_versions']) {
      for (const verb of ['update', 'delete']) {
        const say = `${name} is append-only`
        this.schema.raw(
          isSqlite
            ? `create trigger ${name}_refuse_${verb} before ${verb} on ${name} begin select raise(abort, '${say}'); end`
            : `create trigger ${name}_refuse_${verb} before ${verb} on ${name} for each row signal sqlstate '45000' set message_text = '${say}'`
        )
      }
    }
  }
}
