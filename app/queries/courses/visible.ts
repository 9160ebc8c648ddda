/** What the public may see: a draft and what is published later do not exist for it. */
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import { storedInstant } from '#models/columns'
import { now } from '#values/clock'

type Query = DatabaseQueryBuilderContract<any> | ModelQueryBuilderContract<any, any>

export const visibleCourses = <Q extends Query>(query: Q, table = 'courses') => isOut(query, table, ['published'])

/** Those that were withdrawn as well: what hangs on them is still looked up. */
export const formerCourses = <Q extends Query>(query: Q, table = 'courses') => isOut(query, table, ['published', 'withdrawn'])

/** Cancelled and finished ones stay to be seen. */
export const visibleSessions = <Q extends Query>(query: Q, table = 'course_sessions') => isOut(query, table, ['published', 'cancelled', 'finished'])

/** Neither over nor cancelled. */
export function liveSessions<Q extends Query>(query: Q, table = 'course_sessions') {
  query.where(`${table}.ends_at`, '>', storedInstant(now()))
  return isOut(query, table, ['published'])
}

function isOut<Q extends Query>(query: Q, table: string, states: string[]): Q {
  query.whereIn(`${table}.state`, states)
  query.where((when: Query) => void when.whereNull(`${table}.publish_at`).orWhere(`${table}.publish_at`, '<=', storedInstant(now())))
  return query
}
