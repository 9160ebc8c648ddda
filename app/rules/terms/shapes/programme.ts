import { criteria } from '#rules/claims/criteria'
import { STANDARD_TIER, type Terms } from '#rules/claims/programme_definition'
import { keysOf } from '#rules/terms/rows'
import { choice, code, count, day, flag, group, leaf, line, list, said, share, yen, type Group } from '#rules/terms/shape'
import type { DraftDocument } from '#rules/forms/document'

const ROUTES = ['section_chief', 'section_chief+division_chief', 'division_chief'] as const
const ONLY = choice('only', ['corporation', 'individual'], { blank: 'absent' })
const perhaps = leaf('flag', { blank: 'absent' })

/** Groups that the draft's cost categories are summed in; each may have a cap. */
const groupsOf = (document: DraftDocument) =>
  keysOf(document, 'categories').flatMap((key) => document[`categories.${key}.group`]?.trim() || document[`categories.${key}.code`]?.trim() || [])

const caps = { is: 'table' as const, of: yen, keys: (document: DraftDocument) => [...new Set([...groupsOf(document), 'total'])], needs: ['total'] }
const route = () => list({ upTo: leaf('yen', { blank: 'null' }), posts: leaf('sequence', { of: ROUTES, words: 'route' }) }, { rises: 'upTo', grows: true })

const FORMULAS: Record<Terms['formula']['kind'], Group> = {
  rateOfCost: group({}),
  feeLessShare: group({}),
  rateWithPersonCap: group({
    perPerson: yen,
    perCompany: list({ employeesBelow: leaf('count', { blank: 'null' }), cap: yen }, { rises: 'employeesBelow', grows: true }),
  }),
}

/** 要綱の一年度: dates, money, lists and days. The kind of formula and what is erased when stay as they were copied. */
export const programmeShape = ({ formula }: Terms): Group =>
  group({
    window: group({ from: day, to: day, by: choice('by', ['arrival', 'postmark']), article: line }),
    hireDecidedOnOrAfter: leaf('day', { blank: 'absent' }),
    reportDue: day,
    budget: yen,
    tax: choice('tax', ['excluded', 'included']),
    rounding: group({ unit: yen, article: line }),
    formula: FORMULAS[formula.kind],
    categories: list(
      { code, label: said(), help: said('line', 'absent'), group: leaf('key', { blank: 'absent' }), perHire: perhaps, perPerson: perhaps, hasParticipantShare: perhaps },
      { by: 'code', isRecord: true, grows: true }
    ),
    tiers: list(
      { name: code, label: said(), when: group({ criterion: leaf('fixed', { value: 'certifiedUnder' }), scheme: line }, 'absent'), rate: share, caps, article: line },
      { by: 'name', grows: true, keeps: STANDARD_TIER }
    ),
    requirements: list(
      { criterion: choice('criterion', Object.keys(criteria)), limit: leaf('count', { blank: 'absent' }), article: line, inPrinciple: perhaps, only: ONLY },
      { by: 'criterion', grows: true }
    ),
    documents: list(
      { code, label: said(), stage: choice('stage', ['application', 'report', 'payment']), isRequired: flag, only: ONLY, help: said('line', 'absent') },
      { by: 'code', grows: true }
    ),
    pledges: list({ code, label: said('text'), article: line }, { by: 'code', grows: true }),
    conditions: list({ ja: leaf('text'), en: leaf('text') }, { grows: true }),
    approval: group({ decideGrant: route(), refuse: route(), finaliseAmount: route(), revoke: route() }),
    standardDays: count,
    correctionDays: count,
    withdrawalDays: count,
    retention: group({ years: count }),
    examples: list({ grant: yen, source: line }, { shrinks: true }),
  })
