import db from '@adonisjs/lucid/services/db'
import { clerksToday } from '#queries/office/filter_choices'

/** What the desk's filters offer: schemes, years that have cases, and the clerks of today. */
export async function filterChoices() {
  const schemes: { id: number; name: string; name_en: string }[] = await db
    .from('certification_schemes')
    .orderBy('id')
    .select('id', 'name', 'name_en')
  const years: { fiscal_year: number }[] = await db
    .from('certifications')
    .whereNotNull('number')
    .distinct('fiscal_year')
    .orderBy('fiscal_year', 'desc')

  return { schemes, years: years.map(({ fiscal_year: year }) => year), clerks: await clerksToday('certifications') }
}
