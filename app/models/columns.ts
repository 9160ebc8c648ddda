/** Column decorators that mean the same on SQLite and on MySQL/MariaDB. */
import { DateTime } from 'luxon'
import { column } from '@adonisjs/lucid/orm'

const STORED = 'yyyy-MM-dd HH:mm:ss.SSS'

/** UTC text with milliseconds, as a `datetime(3)` column keeps it. */
export const storedInstant = (at: DateTime) => at.toUTC().toFormat(STORED)

/** Reads what `storedInstant` wrote. */
export const readInstant = (text: string) => DateTime.fromSQL(text, { zone: 'utc' })

/** A happening: a moment in UTC to the millisecond. */
export const instant = (options: { autoCreate?: boolean; autoUpdate?: boolean } = {}) =>
  column.dateTime({
    ...options,
    prepare: (at: DateTime | null) => (at ? storedInstant(at) : at),
    consume: (text: string | null) => (text ? readInstant(text) : text),
  })

/** A document of JSON kept as text. */
export const json = () =>
  column({
    prepare: (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value)),
    consume: (text: string | null) => (typeof text === 'string' ? JSON.parse(text) : text),
  })

/** Yes or no, which both engines keep as 1 or 0. */
export const flag = () => column({ consume: (value: unknown) => (value === null || value === undefined ? value : Boolean(value)) })

/** A whole number that may exceed 32 bits: yen of budgets, capital. */
export const whole = () => column({ consume: (value: unknown) => (value === null || value === undefined ? value : Number(value)) })
