/** The demo town: people, companies and half a year of claims, told through the actions of the office. */
import db from '@adonisjs/lucid/services/db'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import Company from '#models/company'
import { adoptDemoYear } from '#actions/programmes/adopt_demo_year'
import { assemble } from '#database/seeders/demo/story/cast'
import { at, Calendar, elsewhen } from '#database/seeders/demo/story/calendar'
import { claimStory } from '#database/seeders/demo/story/claim_story'
import { paymentStory } from '#database/seeders/demo/story/payment_story'
import { play } from '#database/seeders/demo/story/play'
import { plotOf } from '#database/seeders/demo/story/plot'
import { plotsDone } from '#database/seeders/demo/story/plots_done'
import { plotsOpen } from '#database/seeders/demo/story/plots_open'
import { seedPeople } from '#database/seeders/demo/people'
import { theClock } from '#values/actor'
import { FiscalYear } from '#values/fiscal_year'
import { settleLetters } from '#database/seeders/demo/settle_letters'

const FILLED = 'demo.filled'

/** A town that stands is left as it is; one that was interrupted while it was built stays unfinished. */
export async function townState(): Promise<'absent' | 'unfinished' | 'stands'> {
  if (!(await Company.query().where('searchText', 'like', '%つばめ軒%').first())) return 'absent'
  return (await db.from('audit_trail').where('action', FILLED).select('id').first()) ? 'stands' : 'unfinished'
}

export async function seedTown() {
  const calendar = new Calendar()
  const cast = await elsewhen(async (stand) => {
    stand(at(calendar.year.first, '09:00'))
    await adoptDemoYear()
    await seedPeople()
    return assemble()
  })

  const plots = [...plotsDone, ...plotsOpen].map(plotOf)
  const claims = plots.map((plot, index) => claimStory(plot, index, cast, calendar))
  const years = new Set([calendar.year.year, FiscalYear.containing(calendar.today).year])
  const payments = [...years].map((year) => paymentStory(year, cast, calendar))
  await play([...claims, ...payments], calendar.present)
  await settleLetters()
  await inTransaction((trx) => recordAudit(trx, { actor: theClock, action: FILLED, subject: { type: 'demo', id: null } }))
}
