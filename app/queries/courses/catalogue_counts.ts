import db from '@adonisjs/lucid/services/db'
import { FACETS, facets, type FacetName } from '#queries/courses/catalogue_facets'
import { asksForSessions, narrowCourses, narrowSessions, type CatalogueFilter } from '#queries/courses/catalogue_narrowing'
import { liveSessions, visibleCourses } from '#queries/courses/visible'

export interface CatalogueCounts {
  total: number
  of: Record<FacetName, Record<string, number>>
}

/** In one question: how many courses there are, and how many each value of a facet would leave beside the other facets. */
export async function catalogueCounts(filter: CatalogueFilter): Promise<CatalogueCounts> {
  const arms = FACETS.map((name) => countsBy(name, { ...filter, [name]: [] }))
  const total = db.from(found(filter).countDistinct('c.id as courses').as('all')).select(db.raw(`'total' as facet`), db.raw('null as value'), 'courses')
  const rows: { facet: FacetName | 'total'; value: string | null; courses: number }[] = await total.unionAll(arms)
  const of = Object.fromEntries(FACETS.map((name) => [name, {}])) as CatalogueCounts['of']
  for (const { facet, value, courses } of rows) if (facet !== 'total' && value !== null) of[facet][value] = Number(courses)

  return { total: Number(rows.find(({ facet }) => facet === 'total')!.courses), of }
}

const countsBy = (name: FacetName, filter: CatalogueFilter) =>
  found(filter, facets[name].of === 'session')
    .select(db.raw(`'${name}' as facet`), db.raw(`${facets[name].sql()} as value`))
    .countDistinct('c.id as courses')
    .groupBy('value')

function found(filter: CatalogueFilter, bySession = false) {
  const query = db.from('courses as c')
  visibleCourses(query, 'c')
  narrowCourses(query, filter)
  if (bySession || asksForSessions(filter)) {
    query.join('course_sessions as s', 's.course_id', 'c.id')
    liveSessions(query, 's')
    narrowSessions(query, filter)
  }
  return query
}
