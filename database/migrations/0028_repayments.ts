import { BaseSchema } from '@adonisjs/lucid/schema'

const at = { precision: 3 }

/** What was granted and is taken back: a smaller grant, a revoked one, and what a company owes of it. */
export default class extends BaseSchema {
  async up() {
    this.decisions()
    this.owing()
    this.schema.alterTable('revocation_effects', (table) => void table.index(['decided_at', 'claim_id']))
  }

  private decisions() {
    /** 変更決定: the grant and, where it was finalised, the amount, before and after. */
    this.schema.createTable('grant_changes', (table) => {
      table.increments('id')
      table.integer('claim_id').unsigned().notNullable().references('claims.id')
      table.string('tier_before', 24).notNullable()
      table.string('tier', 24).notNullable()
      table.bigInteger('granted_before').notNullable()
      table.bigInteger('granted_amount').notNullable()
      table.bigInteger('finalised_before').nullable()
      table.bigInteger('finalised_amount').nullable()
      table.text('explanation', 'longtext').notNullable()
      table.string('reason', 2000).notNullable()
      table.string('article', 60).notNullable()
      table.string('notice_number', 60).notNullable().unique()
      table.date('decided_on').notNullable()
      table.datetime('created_at', at).notNullable()
      table.index(['claim_id', 'id'])
    })

    /** 交付決定の取消し: of the whole grant. */
    this.schema.createTable('claim_revocations', (table) => {
      table.increments('id')
      table.integer('claim_id').unsigned().notNullable().unique().references('claims.id')
      table.bigInteger('granted_amount').notNullable()
      table.bigInteger('paid_amount').notNullable()
      table.bigInteger('repayable').notNullable()
      table.string('reason', 2000).notNullable()
      table.string('article', 60).notNullable()
      table.string('notice_number', 60).notNullable().unique()
      table.date('decided_on').notNullable()
      table.datetime('created_at', at).notNullable()
    })
  }

  private owing() {
    /** 返還金: what a company has to pay back, until it is paid in full or waived. */
    this.schema.createTable('amounts_owing', (table) => {
      table.increments('id')
      table.integer('claim_id').unsigned().notNullable().references('claims.id')
      table.string('kind', 16).notNullable() // difference | whole
      table.string('reason', 2000).notNullable()
      table.string('article', 60).notNullable()
      table.bigInteger('amount').notNullable()
      table.bigInteger('received').notNullable().defaultTo(0) // sum of its repayments
      table.date('due_on').notNullable()
      table.string('notice_number', 60).notNullable().unique()
      table.boolean('is_open').notNullable().defaultTo(true)
      table.date('closed_on').nullable() // paid in full
      table.date('waived_on').nullable()
      table.bigInteger('waived_amount').nullable()
      table.string('waived_reason', 2000).nullable()
      table.date('reminded_on').nullable() // once before the due day
      table.date('dunned_on').nullable() // once after it
      table.datetime('created_at', at).notNullable()
      table.index(['claim_id'])
      table.index(['is_open', 'due_on', 'id'])
    })

    this.schema.createTable('repayments', (table) => {
      table.increments('id')
      table.integer('amount_owing_id').unsigned().notNullable().references('amounts_owing.id')
      table.bigInteger('amount').notNullable()
      table.date('received_on').notNullable()
      table.string('note', 500).nullable()
      table.string('key', 60).notNullable() // of the form that recorded it: the same one counts once
      table.integer('recorded_by_id').unsigned().notNullable().references('users.id')
      table.datetime('created_at', at).notNullable()
      table.unique(['amount_owing_id', 'key'])
    })
    for (const verb of ['update', 'delete']) this.schema.raw(this.refusal(verb))
  }

  private refusal(verb: string) {
    const [name, say] = [`repayments_refuse_${verb}`, 'repayments is append-only']
    return this.db.dialect.name.includes('sqlite')
      ? `create trigger ${name} before ${verb} on repayments begin select raise(abort, '${say}'); end`
      : `create trigger ${name} before ${verb} on repayments for each row signal sqlstate '45000' set message_text = '${say}'`
  }
}
