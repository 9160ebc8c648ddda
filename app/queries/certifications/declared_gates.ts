import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import Draft from '#models/draft'
import type { Declaration } from '#rules/certifications/gates'
import type { DraftDocument } from '#rules/claims/draft_document'

/** What the company declares of each gate: `gates.G2` is its word, `gates.G2.reason` why it does not apply. */
export async function declaredGates(certificationId: number, client: QueryClientContract): Promise<Record<string, Declaration>> {
  const draft = await Draft.query({ client }).where({ certificationId }).first()
  const document = (draft?.document ?? {}) as DraftDocument
  const words = Object.entries(document).filter(([path]) => /^gates\.\w+$/.test(path))

  return Object.fromEntries(words.map(([path, answer]) => [path.slice('gates.'.length), { answer, reason: document[`${path}.reason`] }]))
}
