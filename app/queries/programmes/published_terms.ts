import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import { readInstant } from '#models/columns'
import type { TermsInForce } from '#rules/claims/programme_definition'
import { today } from '#values/clock'
import { FiscalYear } from '#values/fiscal_year'

export interface PublishedTerms {
  programme: TermsInForce['programme']
  terms: TermsInForce
  adoptedAt: DateTime
}

/** The terms of every programme for this fiscal year and those to come, for the list of support programmes. One statement. */
export async function publishedTerms(): Promise<PublishedTerms[]> {
  const rows = await db
    .from('programme_terms')
    .where('fiscal_year', '>=', FiscalYear.containing(today()).year)
    .orderBy('programme_id')
    .orderBy('window_from')
    .orderBy('id')
    .select('definition', 'adopted_at')

  return rows.map(({ definition, adopted_at: at }) => {
    const terms = JSON.parse(definition) as TermsInForce
    return { programme: terms.programme, terms, adoptedAt: readInstant(at) }
  })
}
