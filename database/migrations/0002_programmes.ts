import { BaseSchema } from '@adonisjs/lucid/schema'

/** Programmes, their terms by fiscal year, and the ledger of each budget. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('subsidy_programmes', (table) => {
      table.increments('id')
      table.string('code', 40).notNullable().unique()
      table.string('name', 200).notNullable()
      table.string('name_en', 200).notNullable()
      table.string('ordinance', 300).notNullable()
      table.string('procedure', 32).notNullable()
      table.string('project', 100).nullable() // the plan's project it hangs on
      table.string('claim_sign', 20).notNullable() // 採用 in 「令和8年度採用第12号」
      table.datetime('created_at', { precision: 3 }).notNullable()
    })

    this.schema.createTable('programme_terms', (table) => {
      table.increments('id')
      table.integer('version').notNullable().defaultTo(0) // the lock under which the budget is summed
      table.integer('programme_id').unsigned().notNullable().references('subsidy_programmes.id')
      table.integer('fiscal_year').notNullable()
      table.date('window_from').notNullable()
      table.date('window_to').notNullable()
      table.bigInteger('budget').notNullable()
      table.text('definition', 'longtext').notNullable()
      table.string('digest', 64).notNullable()
      table.boolean('is_demo').notNullable().defaultTo(false)
      table.integer('adopted_by_id').unsigned().nullable().references('users.id')
      table.datetime('adopted_at', { precision: 3 }).notNullable()
      table.unique(['programme_id', 'fiscal_year', 'window_from'])
    })

    this.schema.createTable('estimate_counts', (table) => {
      table.increments('id')
      table.string('programme_code', 40).notNullable()
      table.string('outcome', 16).notNullable() // eligible | unmet | undecided
      table.date('day').notNullable()
      table.integer('count').notNullable().defaultTo(0)
      table.unique(['programme_code', 'day', 'outcome'])
    })

    this.schema.createTable('number_counters', (table) => {
      table.increments('id')
      table.integer('fiscal_year').notNullable()
      table.string('sign', 40).notNullable() // 港産産 | 港総権 | a programme's claim sign
      table.integer('last').notNullable().defaultTo(0)
      table.unique(['fiscal_year', 'sign'])
    })
  }
}
