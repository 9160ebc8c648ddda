import db from '@adonisjs/lucid/services/db'
import type { PublicItem, SchemeInForce } from '#rules/certifications/scheme_definition'

/** Schemes whose holders may be shown; an award of a person is none. */
export async function publicSchemes(): Promise<SchemeInForce[]> {
  const rows = await db
    .from('certification_schemes as s')
    .join('scheme_editions as e', 'e.id', 's.current_edition_id')
    .where('s.subject', 'company')
    .orderBy('s.id')
    .select('e.definition')

  return rows.map(({ definition }) => JSON.parse(definition) as SchemeInForce).filter(({ publicItems }) => publicItems.includes('name'))
}

/** Everything that holders of these schemes are asked about, in the order of the first. */
export const itemsOf = (schemes: SchemeInForce[]): PublicItem[] => [...new Set(schemes.flatMap(({ publicItems }) => publicItems))]
