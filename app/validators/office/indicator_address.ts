import type { HttpContext } from '@adonisjs/core/http'
import type { Grouping, Indicator } from '#queries/indicators/indicator'
import { shownYears } from '#rules/indicators/shown_years'
import { idAsked } from '#validators/office/case_filter'

type Request = HttpContext['request']

/** The fiscal year an address asks for, else the running one. */
export function yearAsked(request: Request): number {
  const years = shownYears()
  const asked = idAsked(request, 'year')
  return years.includes(asked ?? 0) ? asked! : years.at(-1)!
}

export function groupingAsked(request: Request, groupings: Indicator['groupings']): Grouping | undefined {
  const asked = request.qs().by
  return groupings.find((one) => one === asked)
}

export function keyAsked(request: Request): string | undefined {
  const { key } = request.qs()
  return typeof key === 'string' && key !== '' ? key.slice(0, 200) : undefined
}

export const afterAsked = (request: Request) => idAsked(request, 'after') ?? 0
