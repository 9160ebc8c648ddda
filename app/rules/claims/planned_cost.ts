/** Costs as an estimate asked about them, taken over into the form as if they had been typed. */
export interface PlannedCost {
  category: string
  amount: string
  tax: string
  taxRate: string
  participantShare: string
  person: string
}

const MOST = 50
const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 60) : '')

/** Reads the answers an estimate carried along (base64url of its request); what cannot be read is left out. */
export function plannedCosts(carried: unknown): PlannedCost[] {
  const costs: unknown = answers(carried)?.costs
  if (!Array.isArray(costs)) return []

  return costs.slice(0, MOST).map((cost: Record<string, unknown> | null) => ({
    category: text(cost?.category),
    amount: text(cost?.amount),
    tax: text(cost?.tax),
    taxRate: text(cost?.taxRate),
    participantShare: text(cost?.participantShare),
    person: text(cost?.person),
  }))
}

function answers(carried: unknown): { costs?: unknown } | null {
  if (typeof carried !== 'string' || carried.length > 20_000) return null
  try {
    const read: unknown = JSON.parse(Buffer.from(carried, 'base64url').toString('utf8'))
    return typeof read === 'object' ? read : null
  } catch {
    return null
  }
}
