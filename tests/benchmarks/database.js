/** A database of the bench's own: it must not exist before, and is dropped afterwards. No other is ever opened. */
import { createPool } from 'mysql2/promise'
import { onServer } from '../../scripts/test_needs.js'

export async function ownDatabase({ host, port, user, password }) {
  const name = `minato_jinzai_bench_${process.pid}_${Date.now().toString(36)}`
  const server = { host, port, user, password }
  await onServer(server, `CREATE DATABASE ${name} CHARACTER SET utf8mb4`)
  const pool = createPool({ ...server, database: name, charset: 'utf8mb4', timezone: 'Z', dateStrings: true, connectionLimit: 2 })

  return {
    name,
    rows: async (statement, values) => (await pool.query(statement, values))[0],
    /** Rows by the thousand in one statement. */
    async insert(table, columns, rows) {
      for (let from = 0; from < rows.length; from += 2_000)
        await pool.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ?`, [rows.slice(from, from + 2_000)])
    },
    environment: { DB_CONNECTION: 'mysql', DB_HOST: host, DB_PORT: String(port), DB_USER: user, DB_PASSWORD: password, DB_DATABASE: name },
    async drop() {
      await pool.end().catch(() => {})
      await onServer(server, `DROP DATABASE IF EXISTS ${name}`)
    },
  }
}
