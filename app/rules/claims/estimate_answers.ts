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

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string' && value.length <= 60
const isWhole: Check = (value) => Number.isSafeInteger(value)
const isYesOrNo: Check = (value) => typeof value === 'boolean'

// prettier-ignore
const FACTS: Record<Fact, Check> = {
  kind: isText, form: isText, industry: isText, openedInWardOn: isText,
  capital: isWhole, regularEmployees: isWhole,
  headOfficeInWard: isYesOrNo, mainOfficeInWard: isYesOrNo, taxArrears: isYesOrNo, virtualOffice: isYesOrNo,
  deemedLarge: isYesOrNo, regulatedEntertainment: isYesOrNo, organisedCrimeTies: isYesOrNo,
}

// prettier-ignore
const COST: Record<keyof EnteredCost, Check> = {
  category: isText, tax: isText, person: isText, amount: isWhole, taxRate: isWhole, participantShare: isWhole,
}

const factsOf = (company: Record<string, unknown>): CompanyFacts => ({ ...unknownCompany, ...checked(company, FACTS) })

const costOf = (cost: Record<string, unknown>): Partial<EnteredCost> => checked(cost, COST)

/** The entries that are what they should be; others are left out. */
const checked = (input: Record<string, unknown>, checks: Record<string, Check>) =>
  Object.fromEntries(Object.entries(checks).filter(([name, isRight]) => isRight(input[name])).map(([name]) => [name, input[name]]))
