/** The plan as a tree, with what each project offers now, in the language of the reader. */
import type { Offer, Offered } from '#queries/plan/what_is_offered'
import type { Plan, PlanNode } from '#rules/plan/plan'
import type { PlanDefinition, PlanIndicator, PlanValue } from '#rules/plan/plan_definition'
import { today } from '#values/clock'
import type { Localised } from '#values/localised'

type Locale = keyof Localised

export const planJson = (plan: Plan, offered: Offered, locale: Locale) => ({
  edition: editionJson(plan.edition, plan.isInForceOn(today()), locale),
  goal: plan.edition.goal[locale],
  directions: plan.directions.map((node) => nodeJson(node, offered, locale)),
  indicators: plan.edition.indicators.map((indicator) => indicatorJson(indicator, locale)),
})

const editionJson = ({ code, name, startsOn, endsOn, source }: PlanDefinition, isInForce: boolean, locale: Locale) => ({
  code,
  name: name[locale],
  startsOn,
  endsOn,
  isInForce,
  source: source[locale],
})

/** Each level by its own word: directions hold groups, these measures, these projects. */
const CHILDREN = { direction: 'groups', group: 'measures', measure: 'projects' } as const

function nodeJson(node: PlanNode, offered: Offered, locale: Locale): Record<string, unknown> {
  const { level, code, number, name, theme, isOrderInferred } = node
  const offer = offered.of(node)
  if (level === 'project') return { ...projectJson(node, offer, locale) }

  return {
    code,
    number,
    name: name[locale],
    ...(theme ? { theme: theme[locale], isOrderInferred } : {}),
    offered: offer.open,
    [CHILDREN[level]]: node.children.map((child) => nodeJson(child, offered, locale)),
  }
}

const projectJson = (
  { code, name, marks, isDoubtful, formerly }: PlanNode,
  { programmes, kinds, schemes, open }: Offer,
  locale: Locale
) => ({
  code,
  name: name[locale],
  marks,
  areMarksDoubtful: isDoubtful,
  formerly,
  offered: open,
  programmes: programmes.map((one) => ({ code: one.code, name: one.name[locale], status: one.status, from: one.from, to: one.to })),
  courseKinds: kinds.map((one) => ({ code: one.code, name: one.name[locale], openCourses: one.courses })),
  certificationSchemes: schemes.map((one) => ({
    code: one.code,
    name: one.name[locale],
    isOpen: one.isOpen,
    certifiedCompanies: one.companies ? one.companies.size : null,
  })),
})

const indicatorJson = ({ code, direction, name, unit, better, baseline, target, source, cycle, note }: PlanIndicator, locale: Locale) => ({
  code,
  direction: String(direction),
  name: name[locale],
  unit: unit[locale],
  better,
  baseline: valueJson(baseline),
  target: valueJson(target),
  source: source?.[locale] ?? null,
  cycle,
  note: note?.[locale] ?? null,
})

const valueJson = ({ fiscalYear, value, period, isEstimate = false }: PlanValue) => ({
  fiscalYear,
  value,
  period: period ?? null,
  isEstimate,
})
