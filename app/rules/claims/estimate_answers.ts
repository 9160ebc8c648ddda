/** The answers of an estimate in an address: URL-safe base64 of JSON, checked again when they are read. */
import type { EnteredCost, EstimateRequest } from '#rules/claims/estimate'
import { unknownCompany, type CompanyFacts, type Fact } from '#rules/companies/company_facts'

export interface EstimateAnswers {
  programme: string
  certified: boolean
  company: CompanyFacts
  costs: Partial<EnteredCost>[]
}

const LONGEST = 4_000
const MOST_COSTS = 100

export function encodeAnswers(programme: string, { certified, company, costs }: EstimateRequest): string {
  const answers = { programme, certified, company: present(company), costs: costs.map(present) }
  return Buffer.from(JSON.stringify(answers)).toString('base64url')
}

/** Null for anything that was not written by `encodeAnswers`. */
export function decodeAnswers(text: unknown): EstimateAnswers | null {
  if (typeof text !== 'string' || text.length > LONGEST) return null
  const { programme, certified, company, costs } = (parsed(text) ?? {}) as Record<string, unknown>
  if (typeof programme !== 'string' || !/^[a-z0-9-]{1,40}$/.test(programme) || !isObject(company) || !Array.isArray(costs)) return null

  return { programme, certified: certified === true, company: factsOf(company), costs: costs.filter(isObject).slice(0, MOST_COSTS).map(costOf) }
}

const present = <T extends object>(value: T) => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null))

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

// prettier-ignore
const TYPES: Record<Fact, 'string' | 'number' | 'boolean'> = {
  kind: 'string', form: 'string', industry: 'string', openedInWardOn: 'string',
  capital: 'number', regularEmployees: 'number',
  headOfficeInWard: 'boolean', mainOfficeInWard: 'boolean', taxArrears: 'boolean', virtualOffice: 'boolean',
  deemedLarge: 'boolean', regulatedEntertainment: 'boolean', organisedCrimeTies: 'boolean',
}

/** Each fact when it has its type, else null. */
const factsOf = (company: Record<string, unknown>): CompanyFacts => {
  const known = (Object.keys(TYPES) as Fact[]).filter((fact) => isPlain(company[fact], TYPES[fact]))
  return { ...unknownCompany, ...Object.fromEntries(known.map((fact) => [fact, company[fact]])) }
}

const isPlain = (value: unknown, type: string) =>
  typeof value === type && (type !== 'string' || (value as string).length <= 40) && (type !== 'number' || Number.isSafeInteger(value))

function costOf(cost: Record<string, unknown>): Partial<EnteredCost> {
  const fields = { category: 'string', tax: 'string', person: 'string', amount: 'number', taxRate: 'number', participantShare: 'number' }
  return Object.fromEntries(Object.entries(fields).filter(([name, type]) => isPlain(cost[name], type)).map(([name]) => [name, cost[name]]))
}
